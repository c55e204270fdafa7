export function program(): void {
  const s = "Hello, World";
  console.log(s.indexOf("", 5), s.indexOf("", 50), s.lastIndexOf(""), s.lastIndexOf("o", 4), s.lastIndexOf("o", -1), "".indexOf(""), s.lastIndexOf("l", 100));
  console.log(s.padStart(-3), s.padStart(15, "ab"), s.padEnd(15, "ab") + "|", s.padEnd(3), "x".padStart(4), "x".padStart(3, ""));
  console.log("a,b,c".split(",", 2).join("|"), "a,b".split(",", -1).length, "abc".split("").join("|"), "".split(",").length, "".split("").length, "a--b--".split("--").join("|"), "abc".split("", 2).join());
  console.log("x.x.x".replace("x", "$&$&"), "abc".replace("b", "[$`|$']"), "a$b".replace("$", "$$"), "aaa".replaceAll("a", "b$"), "abc".replaceAll("", "-"), "abc".replace("", "_"), "abc".replace("z", "y"));
  console.log("a-b-c".replace("-", (m, i) => m + i), "a-b-c".replaceAll("-", (m, i, t) => `${m}${i}${t.length}`));
  console.log("abc".charCodeAt(1), "abc".charCodeAt(9), "abc".charCodeAt(-1), "abc".charAt(-1) + "|", "abc".at(-1), "abc".at(3), "😀a".codePointAt(0), "abc".codePointAt(3));
  console.log("abcdef".substr(-3, 2), "abcdef".substr(1), "abcdef".substring(4, 1), "abcdef".slice(2, -1), "abcdef".slice(-3, -5) + "|", "abc".slice(NaN), "abc".substring(-1, 2));
  console.log(" \t\n x \u00a0\ufeff".trim() + "|", "  x ".trimStart() + "|", " x  ".trimEnd() + "|");
  console.log("abc".concat("d", "e"), "ab".repeat(3), "ab".repeat(0) + "|", String.fromCharCode(72, 105), String.fromCodePoint(128512, 65), String.fromCharCode());
  try { "a".repeat(-1); } catch (e) { console.log(e.name, e.message); }
  try { String.fromCodePoint(-5); } catch (e) { console.log(e.name, e.message); }
  console.log("abc".startsWith("b", 1), "abc".endsWith("b", 2), "abc".includes("c", 3), "abc".startsWith("", 9), "abc".endsWith(""));
  console.log("straße".toUpperCase(), "İ".toLowerCase().length, "ÀÉ".toLowerCase(), "ǆ".toUpperCase(), "ΑΣ".toLowerCase());
  console.log("a".localeCompare("b"), "a".localeCompare("B"), "A".localeCompare("a"), "a".localeCompare("a"), "résumé".localeCompare("resume"), "z".localeCompare("ä"), "10".localeCompare("9"), "a b".localeCompare("ab"));
  console.log(["b", "a", "C", "A", "á", "_", "1"].sort((x, y) => x.localeCompare(y)).join(""));
  console.log([..."a😀b"].length, "a\ud800".isWellFormed(), "ab".isWellFormed(), "abc"[1], "abc" < "abd", "Z" < "a", "abc".toString(), "x".valueOf());
  console.log(encodeURIComponent("a b&c/ü😀"), encodeURI("a b&c/ü"), decodeURIComponent("a%20b%C3%BC"), decodeURI("a%20b"));
  console.log([1, 2, 3].map(String).join("-"), Number("12"), Number(""), Number(" 3.5 "), Number("0x1F"), Number("abc"), Number("1e3"), Number("-0"), Number(true), Number(null), Number(undefined), Number("Infinity"), Number("1_000"), Number("0b101"), Number("."), Number("5."), Number(".5"), Number("+7"));
  console.log(+"42", -"3", +"", +true);
  console.log(parseInt("42px"), parseInt("0x1f"), parseInt("101", 2), parseInt("z", 36), parseInt(""), parseInt("-12.7"), parseInt("  7"), parseInt("9", 8), parseInt("123456789012345678901234567890"), parseFloat("3.14abc"), parseFloat(".5"), parseFloat("-.5e-2x"), parseFloat("e5"), parseFloat("Infinityx"), parseFloat("1e1000"), parseInt("12", 37));
}
