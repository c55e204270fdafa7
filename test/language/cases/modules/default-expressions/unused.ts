function f(): number { console.log("unused default"); return 1; } export default f();
