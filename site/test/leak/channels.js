// The script of the leak test's sealed document: one table of everything that
// might carry a word out of it, and a listener that runs what it is told to. It
// is sealed by site/build as the vault is, behind the same first statement.
//
// In:  {leak: "run" | "arm", name, to}   at once, or at the next click on #go
// Out: {leak: "said", name, token, said} what the page's own code learnt of it

import { elements } from "./elements.js";
import { fetches } from "./fetches.js";
import { frames } from "./frames.js";
import { links } from "./links.js";
import { navigation } from "./navigation.js";
import { powers } from "./powers.js";
import { rtc } from "./rtc.js";
import { storage } from "./storage.js";
import { styles } from "./styles.js";
import { workers } from "./workers.js";

/**
 * Where a channel sends its word to, and the word.
 * @typedef {object} To
 * @property {string} token a word that nothing else holds: small letters and digits
 * @property {string} base http://host:port
 * @property {number} port of base
 * @property {number} udp a port of 127.0.0.1 where datagrams are logged
 * @property {string} zone a domain: what is asked of it shows in the log of the network
 * @property {(ending?: string) => string} url an address with the token in its path
 * @property {string} named an address with the token in its host's name
 */

/**
 * One way out.
 * @typedef {object} Channel
 * @property {string} name
 * @property {(to: To) => unknown} run
 * @property {boolean} [alone] needs a page of its own and a click: it may leave the page
 * @property {string} [never] why no page at all leaks by it; without it, the control must leak
 * @property {"own" | "other"} [only] the one destination the control leaks to
 * @property {boolean} [loses] sealed, the frame ends on an error page: what stood in it is lost, not sent
 */

/** @type {Channel[]} */
export const channels = [
  ...fetches, ...elements, ...styles, ...links, ...frames, ...workers, ...rtc, ...storage, ...powers, ...navigation,
];

const text = document.createElement("p");
text.id = "still";
text.textContent = "still here";
const go = document.createElement("button");
go.id = "go";
go.textContent = "go";
document.body.append(text, go);

/** @param {Channel} channel @param {Pick<To, "token" | "base" | "port" | "udp" | "zone">} given */
async function run(channel, given) {
  const { token, base, port, zone } = given;
  let said = "done";
  try {
    const answer = await channel.run({
      ...given,
      url: (ending = "txt") => `${base}/leak/${token}.${ending}`,
      named: `http://${token}.${zone}:${port}/`,
    });
    if (typeof answer === "string") said = answer;
  } catch (error) {
    said = String(error);
  }
  parent.postMessage({ leak: "said", name: channel.name, token, said }, "*");
}

addEventListener("message", ({ data }) => {
  const channel = channels.find((c) => c.name === data?.name);
  if (!channel) return;
  if (data.leak === "run") run(channel, data.to);
  if (data.leak === "arm") go.onclick = () => void run(channel, data.to);
});

parent.postMessage({
  leak: "table", channels: channels.map(({ run, ...about }) => about),
}, "*");
