import request from "supertest";
import { describe, expect, test } from "vitest";
import { newsApp } from "./news-app.ts";

const app = newsApp({ hosts: ["graph.example"] });

describe("security headers", () => {
  test("every answer carries them, problems too, and none names the software", async () => {
    for (const path of ["/", "/api/summary", "/nothing", "/healthz"]) {
      const { headers } = await request(app).get(path);
      expect(headers["content-security-policy"]).toContain("default-src 'none'");
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["x-powered-by"]).toBeUndefined();
    }
  });

  test("the policy lets no inline script, no inline style and nothing from elsewhere in", async () => {
    const { headers } = await request(app).get("/");
    const policy = headers["content-security-policy"] ?? "";
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("worker-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|\*|https?:|data:/);
    // Would break a server that is reached by plain HTTP in a local network.
    expect(policy).not.toContain("upgrade-insecure-requests");
  });
});

describe("the Host header", () => {
  test.each(["127.0.0.1:4321", "localhost", "[::1]:4321", "192.168.1.7", "graph.example:80"])(
    "%s is this server",
    async (host) => {
      await request(app).get("/api/summary").set("Host", host).expect(200);
    },
  );

  test.each(["evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "a:b:c"])(
    "%s is not: DNS rebinding reads nothing",
    async (host) => {
      const response = await request(app).get("/api/summary").set("Host", host).expect(421);
      expect(JSON.parse(response.text)).toMatchObject({ where: "Host" });
    },
  );

  test("does not matter to /healthz", async () => {
    await request(app).get("/healthz").set("Host", "probe.example").expect(200, {
      status: "ok",
      documents: 2,
    });
  });
});

describe("pages of other origins", () => {
  const evil = "https://evil.example";

  test.each(["/graph.ttl", "/api/summary", "/sparql?query=ASK%7B%7D", "/entity/ada-amsel"])(
    "may not read %s",
    async (path) => {
      const response = await request(app).get(path).set("Origin", evil).expect(403);
      expect(response.headers["access-control-allow-origin"]).toBeUndefined();
    },
  );

  test("may not make the server work by a picture or a form", async () => {
    await request(app)
      .get("/sparql?query=ASK%7B%7D")
      .set({ "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors" })
      .expect(403);
    await request(app)
      .post("/sparql")
      .set({ "Sec-Fetch-Site": "same-site", "Sec-Fetch-Mode": "navigate" })
      .type("form")
      .send({ query: "ASK {}" })
      .expect(403);
  });

  test("may link here", async () => {
    await request(app)
      .get("/entity/ada-amsel")
      .set({ "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", Accept: "text/html" })
      .expect(200);
  });

  test("may read where the options say so, and then only read", async () => {
    const open = newsApp({ origins: ["https://friend.example"], read: neverRead });
    const friend = await request(open).get("/api/summary").set("Origin", "https://friend.example");
    expect(friend.status).toBe(200);
    expect(friend.headers["access-control-allow-origin"]).toBe("https://friend.example");
    expect(friend.get("Vary")).toContain("Origin");
    await request(open).get("/api/summary").set("Origin", evil).expect(403);
    await request(open)
      .post("/api/documents?source=x.txt")
      .set({ Origin: "https://friend.example", "Content-Type": "text/plain" })
      .send("text")
      .expect(403);
    const all = await request(newsApp({ origins: "*" }))
      .get("/api/summary")
      .set("Origin", evil);
    expect(all.headers["access-control-allow-origin"]).toBe("*");
  });

  test("OPTIONS before a request allows no writing method", async () => {
    const response = await request(newsApp({ origins: "*" }))
      .options("/sparql")
      .set({ Origin: evil, "Access-Control-Request-Method": "POST" })
      .expect(204);
    expect(response.headers["access-control-allow-methods"]).toBe("GET, HEAD, POST");
    expect(response.headers["access-control-allow-headers"]).not.toContain("Authorization");
  });

  test("the server's own pages send their origin with POST", async () => {
    await request(app)
      .post("/sparql")
      .set({ Host: "localhost:4321", Origin: "http://localhost:4321" })
      .type("form")
      .send({})
      .expect(400);
  });
});

function neverRead(): never {
  throw new Error("this document must not be read");
}
