class A { n = 5; constructor() { console.log("made"); } } export default new A();
