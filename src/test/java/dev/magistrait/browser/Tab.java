package dev.magistrait.browser;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A tab of the browser. Keeps what its pages ask the network for, and whatever they complain of. */
public final class Tab implements AutoCloseable, WebSocket.Listener {

    private static final int PATIENCE_SECONDS = 60;
    private static final Map<String, String> CODES = Map.of("Tab", "\t", "Enter", "\r");

    private final WebSocket socket;
    private final AtomicInteger numbers = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());
    private final StringBuilder partial = new StringBuilder();
    private volatile CompletableFuture<Void> loaded = new CompletableFuture<>();

    Tab(HttpClient http, URI address) {
        this.socket = http.newWebSocketBuilder().buildAsync(address, this).join();
        for (String domain : List.of("Page", "Runtime", "Network", "Log")) {
            send(domain + ".enable", Map.of());
        }
    }

    /** Opens a file and waits until it is loaded. */
    public void open(Path file) {
        loaded = new CompletableFuture<>();
        send("Page.navigate", Map.of("url", file.toUri().toString()));
        loaded.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    /** The value of an expression; of a promise, what it comes to. */
    public JsonNode eval(String expression) {
        JsonNode answer = send(
                "Runtime.evaluate",
                Map.of("expression", expression, "returnByValue", true, "awaitPromise", true, "userGesture", true));
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException(expression + ": " + answer.path("exceptionDetails"));
        }
        return answer.path("result").path("value");
    }

    public String text(String expression) {
        return eval(expression).asString("");
    }

    public int number(String expression) {
        return eval(expression).asInt();
    }

    public boolean is(String expression) {
        return eval(expression).asBoolean();
    }

    /** Clicks with the mouse in the middle of what a selector finds first. */
    public void click(String selector) {
        JsonNode at = eval("(() => { const e = document.querySelector(" + quoted(selector)
                + "); e.scrollIntoView({ block: 'center', behavior: 'instant' }); const r = e.getClientRects()[0];"
                + " return { x: r.x + r.width / 2, y: r.y + r.height / 2 }; })()");
        click(at.path("x").asDouble(), at.path("y").asDouble());
    }

    /** Clicks there in the window. */
    public void click(double x, double y) {
        for (String type : List.of("mouseMoved", "mousePressed", "mouseReleased")) {
            send(
                    "Input.dispatchMouseEvent",
                    Map.of(
                            "type",
                            type,
                            "x",
                            x,
                            "y",
                            y,
                            "button",
                            type.equals("mouseMoved") ? "none" : "left",
                            "clickCount",
                            1));
        }
        settle();
    }

    /** Presses a key, such as {@code Tab}, {@code ArrowLeft} or {@code a}. */
    public void key(String key) {
        String text = key.length() == 1 ? key : CODES.getOrDefault(key, "");
        int code = switch (key) {
            case "Tab" -> 9;
            case "Enter" -> 13;
            default -> 0;
        };
        Map<String, Object> down = Map.of(
                "type",
                text.isEmpty() ? "rawKeyDown" : "keyDown",
                "key",
                key,
                "text",
                text,
                "windowsVirtualKeyCode",
                code);
        send("Input.dispatchKeyEvent", down);
        send("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key, "windowsVirtualKeyCode", code));
        settle();
    }

    /** How the page is seen; it does not glide, so that a click finds what it looks for. */
    public void see(int width, int height, String scheme, String media) {
        send(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        send(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "media",
                        media,
                        "features",
                        List.of(feature("prefers-color-scheme", scheme), feature("prefers-reduced-motion", "reduce"))));
        settle();
    }

    private static Map<String, String> feature(String name, String value) {
        return Map.of("name", name, "value", value);
    }

    /** A picture of what is in the window, as PNG. */
    public byte[] picture() {
        return Base64.getDecoder()
                .decode(send("Page.captureScreenshot", Map.of("format", "png"))
                        .path("data")
                        .asString());
    }

    /** The page as it is printed, as PDF. */
    public byte[] print() {
        return Base64.getDecoder()
                .decode(send("Page.printToPDF", Map.of("printBackground", true))
                        .path("data")
                        .asString());
    }

    /** Waits for two frames, in which the page reacts. */
    public void settle() {
        eval("new Promise(r => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(r))))");
    }

    /** Addresses that the pages asked for. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /** Errors and warnings of the console, and exceptions. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Carries out a command of the DevTools protocol. */
    public JsonNode send(String method, Map<String, ?> parameters) {
        int number = numbers.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        waiting.put(number, answer);
        String command =
                JsonMapper.shared().writeValueAsString(Map.of("id", number, "method", method, "params", parameters));
        socket.sendText(command, true).join();
        return answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            JsonNode message = JsonMapper.shared().readTree(partial.toString());
            partial.setLength(0);
            receive(message);
        }
        from.request(1);
        return CompletableFuture.completedStage(null);
    }

    private void receive(JsonNode message) {
        CompletableFuture<JsonNode> answer = waiting.remove(message.path("id").asInt(0));
        if (answer != null) {
            if (message.has("error")) {
                answer.completeExceptionally(new IllegalStateException(message.toString()));
            } else {
                answer.complete(message.path("result"));
            }
            return;
        }
        JsonNode parameters = message.path("params");
        switch (message.path("method").asString("")) {
            case "Page.loadEventFired" -> loaded.complete(null);
            case "Network.requestWillBeSent" ->
                requests.add(parameters.path("request").path("url").asString());
            case "Runtime.exceptionThrown" -> complaints.add(parameters.toString());
            case "Runtime.consoleAPICalled", "Log.entryAdded" -> complaints.add(parameters.toString());
            default -> {
                // Not asked for.
            }
        }
    }

    private static String quoted(String text) {
        return JsonMapper.shared().writeValueAsString(text);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
