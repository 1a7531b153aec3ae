// The window around the frame, and what a person can allow: used without a
// request of ours, each would show or carry something all the same.

/** @typedef {import("./channels.js").To} To */

const own = /** @type {"own"} */ ("own");

/** Says that a power was had: the word in what is said counts as leaked. @param {To} to */
const had = ({ token }) => "had " + token;

/** @type {import("./channels.js").Channel[]} */
export const powers = [
  { name: "parent document", run: ({ token }) => void (parent.document.body.dataset.leak += token) },
  { name: "top document", run: ({ token }) => void (/** @type {Window} */ (top).document.documentElement.dataset.leak += token) },
  { name: "parent variable", run: ({ token }) => void Object.assign(parent, { [token]: 1 }) },
  { name: "frame element", run: ({ token }) => /** @type {Element} */ (frameElement).classList.add(token) },
  { name: "parent fetch", run: ({ url }) => parent.fetch(url(), { mode: "no-cors" }) },
  { name: "parent eval", run: ({ url }) => /** @type {any} */ (parent).eval(`fetch("${url()}", {mode: "no-cors"})`) },
  { name: "parent frames' window", run: ({ url }) => {
    /** @type {any} */ (parent.frames[0]).parent.fetch(url(), { mode: "no-cors" });
  } },
  { name: "opener", run: ({ url }) => opener.fetch(url()), never: "a frame has none" },
  { name: "top name", run: ({ token }) => void (/** @type {Window} */ (top).name += token) },
  { name: "top history", run: ({ base, token }) => /** @type {Window} */ (top).history.replaceState(null, "", `${base}/control#${token}`), only: own },
  // later requests name it as where they come from
  { name: "own history", run: ({ base, token }) => history.pushState(null, "", `${base}/${token}`), only: own },
  { name: "geolocation", run: (to) => new Promise((done, fail) =>
    navigator.geolocation.getCurrentPosition(() => done(had(to)), (e) => fail(e.message), { timeout: 2000 })) },
  { name: "notification", run: async (to) => {
    await Notification.requestPermission();
    return new Promise((done, fail) => Object.assign(new Notification("x"), { onshow: () => done(had(to)), onerror: () => fail("refused") }));
  } },
  { name: "clipboard read", alone: true, run: (to) => navigator.clipboard.readText().then(() => had(to)) },
  { name: "camera", run: (to) => navigator.mediaDevices.getUserMedia({ video: true }).then(() => had(to)) },
  { name: "SharedArrayBuffer", run: (to) => void new SharedArrayBuffer(1) ?? had(to), never: "needs a page isolated from others" },
  { name: "payment manifest", run: ({ url }) =>
    new PaymentRequest([{ supportedMethods: url() }], { total: { label: "x", amount: { currency: "EUR", value: "1" } } }).canMakePayment() },
  // @ts-ignore: Chromium's
  { name: "identity provider", run: ({ url }) => navigator.credentials.get({ identity: { providers: [{ configURL: url("json"), clientId: "x" }] } }), only: own },
  { name: "protocol handler", run: ({ url }) => navigator.registerProtocolHandler("web+leak", url() + "?%s"), never: "asks first, and sends nothing by itself" },
];
