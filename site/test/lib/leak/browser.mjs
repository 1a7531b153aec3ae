// Chromium for the leak test: unlike the other tests' one it may do in the
// background whatever it likes (prefetch, preconnect), and it logs its network.
import { chromium } from "playwright-core";
import { executable } from "../browser.mjs";
import { zone } from "./trial.mjs";

/** @param {string} netlog file for its own log of its network */
export function launch(netlog) {
  return chromium.launch({
    executablePath: executable(),
    // what would keep a channel shut that is open at a user's
    ignoreDefaultArgs: ["--disable-background-networking", "--disable-field-trial-config"],
    args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-component-update", "--disable-sync",
      "--log-net-log=" + netlog, `--host-resolver-rules=MAP *.${zone} ~NOTFOUND`,
      "--allow-loopback-in-peer-connection", "--use-fake-device-for-media-stream"],
  });
}
