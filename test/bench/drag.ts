import {chromium, type Page} from "playwright-core";
import {flags} from "../../site/browser/flags.js";
import {ensureBrowser} from "../../site/commands/support/browser.js";
import {figureTitles} from "../../site/figureTitles.js";
import {serve} from "../../site/serve.js";
import {line, quantile} from "./report.js";

const MOVES = 60;
const ROUNDS = 3;

/** Input to paint while dragging, against `Plotly.react` of the same picture; then long tasks and the heap, figure by figure. */
export async function drag(): Promise<void> {
  const {url, close} = await serve("dist");
  const browser = await chromium.launch({executablePath: await ensureBrowser(), args: [...flags]});
  const page = await browser.newPage({viewport: {width: 1280, height: 1400}});
  await page.addInitScript("globalThis.__name = (f) => f"); // tsx names functions by a helper that the page does not have

  await open(page, `${url}step-size.html`, "mode-lab");
  await inputToPaint(page, "mode-lab", {
    "the start point": "#mode-lab [data-handle=start]",
    "the step size": "#mode-lab input[type=range]",
    "an eigenvalue": "#mode-lab [data-handle^=lambda]"
  });

  await open(
    page,
    `${url}neural-networks.html?v=1&nnData=digits&nnWidth=32&nnDepth=4&nnEnd=20000`,
    "edge-of-stability"
  );
  const training = page.locator("#edge-of-stability .training");
  await training.getByRole("button", {name: "Train", exact: true}).click();
  await page.waitForTimeout(2000);
  await inputToPaint(page, "edge-of-stability", {
    "the step looked at, while the network trains": "#edge-of-stability [data-handle=k]"
  });
  if ((await training.getAttribute("aria-busy")) !== "true") throw new Error("the training ended before the drags did");

  await longTasks(page, url);
  await browser.close();
  await close();
}

/** Opens a page, and waits until a figure of it is drawn. */
async function open(page: Page, address: string, id: string): Promise<void> {
  await page.goto(address);
  await page.locator(`figure#${id}`).evaluate((figure) => figure.scrollIntoView());
  await page.locator(`figure#${id} .plot[data-state=drawn]`).waitFor({state: "attached"});
  await page.waitForTimeout(500);
}

/** Excess over `Plotly.react` of the picture of figure `id`, both net of an empty handler, and the 95th percentile. */
async function inputToPaint(page: Page, id: string, grips: Readonly<Record<string, string>>): Promise<void> {
  console.log(
    `\nInput to paint in ${id}, net of an empty handler in the same run, against Plotly.react of the same picture`
  );
  await page.evaluate(addPeers, id);
  const times: Record<string, number[]> = {};
  const record = async (name: string, selector: string) => {
    await page.evaluate(() => void ((globalThis as unknown as {paints: number[]}).paints.length = 0));
    await sweep(page, selector);
    await page.waitForTimeout(150);
    const paints = await page.evaluate(() => [...(globalThis as unknown as {paints: number[]}).paints]);
    (times[name] ??= []).push(...paints.slice(5)); // the first moves warm the code up
  };
  for (let round = 0; round < ROUNDS; ++round) {
    await record("nothing", "#bench-nothing");
    await record("react", "#bench-react");
    for (const [name, selector] of Object.entries(grips)) await record(name, selector);
  }
  const floor = quantile(times.nothing);
  const react = quantile(times.react) - floor;
  line("frames waited for by an empty handler, median", `${(floor / FRAME).toFixed(2)} frames`);
  line("excess of Plotly.react, median", `${(react / FRAME).toFixed(2)} frames`);
  for (const name of Object.keys(grips)) {
    const ratio = (quantile(times[name]) - floor) / react;
    const p95 = quantile(times[name], 0.95) / FRAME;
    line(`dragging ${name}: excess / excess of react, median`, `${ratio.toFixed(2)} ×`, "≤ 0.1 ×", ratio <= 0.1);
    line(`dragging ${name}: median`, `${(quantile(times[name]) / FRAME).toFixed(2)} frames`);
    line(`dragging ${name}: 95th percentile`, `${p95.toFixed(2)} frames`, "≤ 2 frames", p95 <= 2);
  }
}

/** Tasks beyond 50 ms while the first handle, and then the first slider, of every figure of every page is dragged. */
async function longTasks(page: Page, url: string): Promise<void> {
  console.log("\nTasks beyond 50 ms in two drags of each figure, after its first drawing; heap after 200 slider moves");
  const pages = [...new Set(Object.values(figureTitles).map((figure) => figure.page))];
  for (const name of pages) {
    await page.goto(`${url}${name}.html`);
    for (const [id, figure] of Object.entries(figureTitles)) {
      if (figure.page !== name) continue;
      await page.locator(`figure#${id}`).evaluate((node) => node.scrollIntoView());
      await page.locator(`figure#${id} .plot[data-state=drawn]`).waitFor({state: "attached"});
      await page.waitForTimeout(2000);
      await page.evaluate(() => {
        const tasks: number[] = [];
        Object.assign(globalThis, {tasks});
        new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({duration}) => duration))).observe({
          type: "longtask"
        });
      });
      const grips = [".handle:visible", "input[type=range]:visible"].map((grip) => `#${id} ${grip}`);
      for (const grip of grips) if ((await page.locator(grip).count()) > 0) await sweep(page, grip);
      await page.waitForTimeout(200);
      const tasks = await page.evaluate(() => (globalThis as unknown as {tasks: number[]}).tasks);
      const longest = tasks.length ? ` (longest ${Math.max(...tasks).toFixed(0)} ms)` : "";
      line(`dragging in ${id}`, `${tasks.length}${longest}`, "none", tasks.length === 0);
      if ((await page.locator(grips[1]).count()) === 0) continue;
      const growth = await heapGrowth(page, grips[1]);
      line("  heap grows by", `${growth.toFixed(1)} MB`, "< 5 MB", growth < 5);
    }
  }
}

/** How much the heap has grown, in MB, after 200 moves of a slider by its keys, with all garbage collected on both sides. */
async function heapGrowth(page: Page, selector: string): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const heap = async () => {
    await session.send("HeapProfiler.collectGarbage");
    return (await session.send("Runtime.getHeapUsage")).usedSize / 1e6;
  };
  const slider = page.locator(selector).first();
  await slider.focus();
  const before = await heap();
  for (let i = 0; i < 200; ++i) await page.keyboard.press(i % 40 < 20 ? "ArrowRight" : "ArrowLeft");
  await page.waitForTimeout(300);
  return (await heap()) - before;
}

const FRAME = 1000 / 60;

/** Presses on an element, moves the mouse once a frame to and fro across it, and lets go. */
async function sweep(page: Page, selector: string): Promise<void> {
  const target = page.locator(selector).first();
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (!box) throw new Error(`nothing to drag at ${selector}`);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let i = 1; i <= MOVES; ++i) {
    await page.mouse.move(x + 30 * Math.sin(i / 6), y + 10 * Math.sin(i / 9));
    await page.waitForTimeout(12);
  }
  await page.mouse.move(x, y);
  await page.mouse.up();
}

/** In the page: times every pointer move from its own time stamp to after the next paint, and lays out the two peers. */
async function addPeers(figure: string): Promise<void> {
  const paints: number[] = [];
  Object.assign(globalThis, {paints});
  addEventListener(
    "pointermove",
    ({timeStamp, buttons}) => {
      if (!buttons) return;
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => paints.push(performance.now() - timeStamp);
        channel.port2.postMessage(null);
      });
    },
    {capture: true}
  );
  const box = (id: string) => {
    const node = document.createElement("div");
    node.id = id;
    node.style.cssText = "width:200px;height:60px;background:silver;margin:8px;touch-action:none";
    document.querySelector(`figure#${figure}`)!.before(node);
    return node;
  };
  box("bench-nothing").addEventListener("pointermove", () => {});

  const address = performance.getEntriesByType("resource").find(({name}) => /vendor\/plotly/.test(name))!.name;
  const {default: Plotly} = await import(address);
  const graph = document.createElement("div");
  document.querySelector(`figure#${figure}`)!.after(graph);
  const stage = document.querySelector(`figure#${figure} .stage`) as unknown as {
    scene(): {
      picture: {data: object[]; layout: object};
      live: {overlay: {x: number[]; line?: object; marker?: object}[]};
    };
  };
  const {picture, live} = stage.scene();
  // Plotly does not know our colour tokens; any colour costs the same.
  const plain = (value: object) =>
    JSON.parse(
      JSON.stringify(value)
        .replace(/"@[^"]*"/g, '"#369"')
        .replace(/:null/g, ":0")
    );
  const layout = {...plain(picture.layout), width: 900};
  const data = [...plain(picture.data), ...plain(live.overlay)];
  await Plotly.react(graph, data, layout);
  let queued = false;
  let shift = 0;
  box("bench-react").addEventListener("pointermove", () => {
    if (queued) return;
    queued = true;
    requestAnimationFrame(() => {
      queued = false;
      shift += 0.001;
      void Plotly.react(
        graph,
        data.map((trace: {x?: number[]}) => ({...trace, x: trace.x?.map((x) => x + shift)})),
        layout
      );
    });
  });
}
