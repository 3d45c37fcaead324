// The seal: SHA-256 of the file with 64 zeros in the seal's place. The page hashes itself, as the browser read it; a
// file that is chosen is hashed byte by byte.
const MARK = '<meta name="seal" content="', SEAL_LENGTH = 64;

function asRead() {
  const kind = document.doctype ? new XMLSerializer().serializeToString(document.doctype) : "";
  return kind + document.documentElement.outerHTML;
}

function placeOf(words, bytes) {
  const wanted = new TextEncoder().encode(words);
  for (let at = bytes.indexOf(wanted[0]); at >= 0; at = bytes.indexOf(wanted[0], at + 1)) {
    if (wanted.every((byte, place) => bytes[at + place] === byte)) return at;
  }
  return -1;
}

// Returns the seal that bytes say they have, and whether it is theirs.
function checked(bytes) {
  const at = placeOf(MARK, bytes);
  if (at < 0) return {seal: "", whole: false};
  const first = at + MARK.length, last = first + SEAL_LENGTH;
  const seal = new TextDecoder().decode(bytes.subarray(first, last));
  const zeros = new Uint8Array(Math.min(SEAL_LENGTH, bytes.length - first)).fill(0x30);
  const found = new Sha256().update(bytes.subarray(0, first)).update(zeros).update(bytes.subarray(last)).hex();
  return {seal, whole: seal === found};
}

