package dev.magistrait.policy.load;

import dev.magistrait.policy.Bundled;
import dev.magistrait.policy.GitPin;
import dev.magistrait.policy.Mistake;
import dev.magistrait.policy.PolicyFile;
import dev.magistrait.policy.Repositories;
import dev.magistrait.policy.load.PolicyDocument.Base;
import dev.magistrait.source.Region;
import dev.magistrait.source.Span;
import dev.magistrait.workspace.WorkTree;
import dev.magistrait.workspace.file.CheckedTree;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** Reads files and what they extend, each once and what is extended first. */
public final class Loading {

    private static final long LARGEST = 1024L * 1024;

    private final Repositories repositories;
    private final boolean mayFetch;
    private final SequencedMap<String, PolicyDocument> read = new LinkedHashMap<>();
    private final List<Mistake> elsewhere = new ArrayList<>();
    /** Those that are being read, by their keys: each was extended by the one before. Kept here, since a chain may be of any length. */
    private final SequencedMap<String, Open> open = new LinkedHashMap<>();

    private boolean whole = true;
    private CheckedTree tree = CheckedTree.ANYWHERE;

    /** A document, and what of its bases is still to be read. */
    private record Open(PolicyDocument document, Iterator<Base> bases, Home home) {}

    /** Where a policy lies, so that relative paths in it can be followed. */
    private sealed interface Home {
        record Directory(Path path, String shown) implements Home {}

        /** In the program or in Git. */
        record Elsewhere() implements Home {}
    }

    Loading(Repositories repositories, boolean mayFetch) {
        this.repositories = repositories;
        this.mayFetch = mayFetch;
        bundled("default");
        readOpen();
    }

    List<PolicyDocument> documents() {
        return List.copyOf(read.values());
    }

    /** Whether all that was asked for and all that is extended could be read. */
    boolean whole() {
        return whole;
    }

    /** In the order of reading; asked for when all are merged. */
    List<Mistake> mistakes() {
        List<Mistake> all = new ArrayList<>(elsewhere);
        read.values().forEach(d -> all.addAll(d.mistakes().sorted()));
        return all;
    }

    /** A file or a bundled name of the command line. */
    void named(String text) {
        if (Bundled.NAMES.contains(text) && !Files.exists(Path.of(text))) {
            bundled(text);
            readOpen();
            return;
        }
        file(Path.of(text), text);
    }

    /** A policy that was looked for: of its two names a directory may have one. */
    void found(Path file, String shown) {
        List<String> both = PolicyLoader.FILES.stream()
                .filter(name -> Files.isRegularFile(file.resolveSibling(name)))
                .toList();
        if (both.size() > 1) {
            whole = false;
            elsewhere.add(new Mistake(
                    new Span(shown, Region.START),
                    "there are two policies here, " + Mistakes.oneOf(both),
                    "",
                    "remove one of them",
                    ""));
        }
        file(file, shown);
    }

    void file(Path file, String shown) {
        tree = tree(directory(file));
        problem(file).ifPresentOrElse(why -> cannot(shown, why), () -> open(file, shown));
        readOpen();
    }

    private void readOpen() {
        while (!open.isEmpty()) {
            Open last = open.lastEntry().getValue();
            if (last.bases().hasNext()) {
                extended(last.bases().next(), last.document().mistakes(), last.home());
            } else {
                read.put(open.pollLastEntry().getKey(), last.document());
            }
        }
    }

    private void open(Path file, String shown) {
        try {
            Path real = file.toRealPath();
            String parent = shown.contains("/") ? shown.substring(0, shown.lastIndexOf('/') + 1) : "";
            document(real.toString(), shown, Files.readAllBytes(real), new Home.Directory(directory(file), parent));
        } catch (IOException e) {
            cannot(shown, "cannot be read");
        }
    }

    private static Path directory(Path file) {
        return Optional.ofNullable(file.toAbsolutePath().normalize().getParent())
                .orElse(file.toAbsolutePath());
    }

    /**
     * Where a policy may extend files. One that was found can be a stranger's; one that is named may lie in a stranger's working tree.
     */
    private CheckedTree tree(Path directory) {
        return WorkTree.of(directory)
                .map(top -> CheckedTree.of(List.of(top)))
                .orElseGet(() -> mayFetch ? CheckedTree.ANYWHERE : CheckedTree.of(List.of(directory)));
    }

    private Optional<String> problem(Path file) {
        if (!Files.exists(file)) {
            return Optional.of("does not exist");
        }
        if (!Files.isRegularFile(file)) {
            return Optional.of("is not a file");
        }
        if (!tree.reads(file)) {
            return Optional.of("leads out of the checked tree, and is not read");
        }
        return file.toFile().length() > LARGEST ? Optional.of("is larger than a mebibyte") : Optional.empty();
    }

    private void cannot(String shown, String why) {
        whole = false;
        elsewhere.add(new Mistake(new Span(shown, Region.START), "the policy `" + shown + "` " + why, "", "", ""));
    }

    private void bundled(String name) {
        document("bundled:" + name, "bundled:" + name, Bundled.read(name), new Home.Elsewhere());
    }

    private void document(String key, String shown, byte[] bytes, Home home) {
        if (read.containsKey(key) || open.containsKey(key)) {
            return;
        }
        Optional<String> text = decoded(bytes);
        if (text.isEmpty()) {
            cannot(shown, "is not UTF-8");
            return;
        }
        PolicyDocument document = known(DocumentReader.read(new PolicyFile(shown, sha256(bytes)), text.get()), home);
        open.put(key, new Open(document, document.bases().iterator(), home));
    }

    /** Its baseline as seen from where the program was started. */
    private PolicyDocument known(PolicyDocument document, Home home) {
        return document.enforcement()
                .baseline()
                .map(file -> document.known(new BaselinePlace(file, document.mistakes(), tree)
                        .from(
                                home instanceof Home.Directory d ? Optional.of(d.path()) : Optional.empty(),
                                shown(home))))
                .orElse(document);
    }

    private static String shown(Home home) {
        return home instanceof Home.Directory directory ? directory.shown() : "";
    }

    private void extended(Base base, Mistakes mistakes, Home home) {
        switch (base) {
            case Base.Named named when Bundled.NAMES.contains(named.text()) -> bundled(named.text());
            case Base.Named named
            when !isPath(named.text()) ->
                mistakes.at(
                        named.origin(),
                        "unknown policy `" + named.text() + "`",
                        "a bundled name (" + Mistakes.oneOf(Bundled.NAMES) + ") or a path that ends with `.yaml`",
                        Mistakes.meant(named.text(), Bundled.NAMES));
            case Base.Named named -> relative(named, mistakes, home);
            case Base.Pinned pinned -> pinned(pinned, mistakes);
        }
    }

    private static boolean isPath(String text) {
        return text.endsWith(".yaml") || text.endsWith(".yml");
    }

    private void relative(Base.Named named, Mistakes mistakes, Home home) {
        if (!(home instanceof Home.Directory directory)) {
            mistakes.at(named.origin(), "a policy from elsewhere cannot extend the file `" + named.text() + "`", "");
            return;
        }
        try {
            Path path = Path.of(named.text());
            if (path.isAbsolute()) {
                mistakes.at(named.origin(), "`" + named.text() + "` is not a relative path", "");
                return;
            }
            beside(directory.path().resolve(path).normalize(), directory.shown() + named.text(), named, mistakes);
        } catch (InvalidPathException e) {
            mistakes.at(named.origin(), "`" + named.text() + "` cannot be the name of a file", "");
        }
    }

    private void beside(Path file, String shown, Base.Named named, Mistakes mistakes) {
        Optional<String> problem = problem(file);
        if (problem.isPresent()) {
            whole = false;
            mistakes.at(named.origin(), "`" + named.text() + "` " + problem.get(), "");
            return;
        }
        String key = real(file);
        if (open.containsKey(key)) {
            mistakes.at(named.origin(), "`" + named.text() + "` extends this policy, directly or by way of others", "");
            return;
        }
        open(file, Path.of(shown).normalize().toString().replace('\\', '/'));
    }

    private static String real(Path file) {
        try {
            return file.toRealPath().toString();
        } catch (IOException e) {
            return file.toString();
        }
    }

    private void pinned(Base.Pinned pinned, Mistakes mistakes) {
        GitPin pin = pinned.pin();
        switch (repositories.read(pin, mayFetch)) {
            case Repositories.Answer.Bytes answer
            when sha256(answer.bytes()).equals(pin.sha256()) ->
                document(pin.name(), pin.name(), answer.bytes(), new Home.Elsewhere());
            case Repositories.Answer.Bytes answer ->
                mistakes.at(
                        pinned.origin(),
                        "`" + pin.path() + "` is not the file that is pinned",
                        "SHA-256 " + pin.sha256(),
                        "it has " + sha256(answer.bytes()));
            case Repositories.Answer.None none -> {
                whole = false;
                mistakes.at(pinned.origin(), none.message(), none.help());
            }
        }
    }

    private static Optional<String> decoded(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
