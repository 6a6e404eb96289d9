package dev.magistrait.bench.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Changes to a tree as someone at work would make them, and worse: bodies, signatures, traits, impls, modules, manifests, policies, files. */
final class Tinkering {

    private static final String[] LINES = {
        "    let _seen = 1;",
        "    self.get().await;",
        "    tokio::spawn(async move { work().await });",
        "    Box::pin(async move { 1 })",
        "// a comment",
        "// magistrait: allow(needless-async-trait) for a test",
        "",
        "}",
        "fn helper(value: &dyn Store) { let _ = value; }",
        "pub trait Added { async fn added(&self) -> u8; }",
        "#[async_trait::async_trait] pub trait Boxed { async fn boxed(&self); }",
        "impl Added for u8 { async fn added(&self) -> u8 { 1 } }",
        "async fn generic<T: Added>(value: T) -> u8 { value.added().await }",
        "macro_rules! made { ($n:ident) => { pub trait $n { async fn made(&self); } }; }",
        "made!(Made);",
        "use async_trait::async_trait;",
        "mod extra;",
        "#[cfg(feature = \"x\")]"
    };

    private static final String[][] WORDS = {
        {"async fn", "fn"},
        {"fn ", "async fn "},
        {"&dyn ", "&impl "},
        {"&self", "&mut self"},
        {"pub ", ""},
        {"trait ", "pub trait "},
        {"#[async_trait]", ""},
        {"Send", "Sync"},
        {"-> u8", "-> impl Future<Output = u8> + Send"},
        {" {", "  {"},
        {"mod ", "pub mod "},
        {"edition = \"2021\"", "edition = \"2018\""},
        {"rust-version = \"1.", "rust-version = \"1.1"},
        {"error", "warning"},
        {"self", "this"}
    };

    private final Random random;
    private final SortedMap<String, byte[]> first = new TreeMap<>();
    private final SortedMap<String, byte[]> now = new TreeMap<>();
    private final List<Change> before = new ArrayList<>();

    /**
     * One file as it is to be.
     *
     * @param text empty where it goes
     */
    record Change(String file, Optional<byte[]> text) {}

    Tinkering(Path tree, long seed) throws IOException {
        this.random = new Random(seed);
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = tree.relativize(file).toString().replace('\\', '/');
                if (isText(name)) {
                    first.put(name, Files.readAllBytes(file));
                }
            }
        }
        now.putAll(first);
    }

    private static boolean isText(String name) {
        return name.endsWith(".rs") || name.endsWith(".toml") || name.endsWith(".yaml") || name.endsWith(".lock");
    }

    /** The next changes, which belong together. */
    List<Change> next() {
        List<Change> changes = switch (random.nextInt(20)) {
            case 0 -> moved();
            case 1 -> List.of(gone(any(".rs")));
            case 2 -> List.of(back());
            case 6, 7 -> undone();
            case 3 -> List.of(edited(any(".toml")));
            case 4 -> List.of(policy());
            case 5 -> List.of(new Change(beside(any(".rs"), "extra.rs"), Optional.of(text(LINES[9]))));
            default -> List.of(edited(any(".rs")));
        };
        before.clear();
        changes.forEach(c -> before.add(new Change(c.file(), Optional.ofNullable(now.get(c.file())))));
        changes.forEach(c -> c.text().ifPresentOrElse(t -> now.put(c.file(), t), () -> now.remove(c.file())));
        return changes;
    }

    private String any(String suffix) {
        List<String> all = now.keySet().stream().filter(f -> f.endsWith(suffix)).toList();
        return all.isEmpty() ? "src/lib.rs" : all.get(random.nextInt(all.size()));
    }

    private List<Change> moved() {
        String from = any(".rs");
        String name = from.substring(from.lastIndexOf('/') + 1, from.length() - ".rs".length());
        String to = beside(from, name + "/mod.rs");
        return List.of(gone(from), new Change(to, Optional.of(bytes(from))));
    }

    /** What was done last is taken back. */
    private List<Change> undone() {
        return before.isEmpty() ? List.of(back()) : List.copyOf(before);
    }

    private Change gone(String file) {
        return new Change(file, Optional.empty());
    }

    private Change back() {
        List<String> all = new ArrayList<>(first.keySet());
        String file = all.get(random.nextInt(all.size()));
        return new Change(file, Optional.of(first.getOrDefault(file, new byte[0])));
    }

    private Change policy() {
        String text = switch (random.nextInt(5)) {
            case 0 -> "extends: [strict]\n";
            case 1 -> "extends: [library]\nsettings:\n  api: open\n";
            case 2 -> "levels:\n  needless-async-trait: error\n";
            case 3 -> "levels:\n  nonsense: error\n";
            default -> "";
        };
        return text.isEmpty() ? gone("magistrait.yaml") : new Change("magistrait.yaml", Optional.of(text(text)));
    }

    private Change edited(String file) {
        List<String> lines =
                new ArrayList<>(new String(bytes(file), UTF_8).lines().toList());
        int at = random.nextInt(lines.size() + 1);
        switch (random.nextInt(8)) {
            case 0, 1 -> lines.add(at, LINES[random.nextInt(LINES.length)]);
            case 2 -> lines.addFirst("// " + "x".repeat(random.nextInt(9)) + "\n");
            case 3 -> change(lines, at, "");
            case 4 -> change(lines, at, at < lines.size() ? lines.get(at) + " // é𝄞" : "");
            default -> replace(lines);
        }
        return new Change(file, Optional.of(text(String.join("\n", lines) + "\n")));
    }

    private void replace(List<String> lines) {
        String[] pair = WORDS[random.nextInt(WORDS.length)];
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(pair[0])) {
                found.add(i);
            }
        }
        if (!found.isEmpty()) {
            int at = found.get(random.nextInt(found.size()));
            lines.set(at, lines.get(at).replace(pair[0], pair[1]));
        }
    }

    private static void change(List<String> lines, int at, String line) {
        if (at < lines.size()) {
            lines.set(at, line);
        }
    }

    private byte[] bytes(String file) {
        return now.getOrDefault(file, new byte[0]);
    }

    private static String beside(String file, String name) {
        return file.substring(0, file.lastIndexOf('/') + 1) + name;
    }

    private static byte[] text(String text) {
        return text.getBytes(UTF_8);
    }
}
