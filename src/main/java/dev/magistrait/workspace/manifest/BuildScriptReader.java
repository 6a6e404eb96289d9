package dev.magistrait.workspace.manifest;

import dev.magistrait.rust.Cfg;
import dev.magistrait.workspace.cargo.BuildScript;
import dev.magistrait.workspace.cargo.CargoTarget;
import dev.magistrait.workspace.file.FileText;
import dev.magistrait.workspace.file.SourceFiles;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what is said of conditions outside of code. Build scripts are read as text; nothing is run. */
final class BuildScriptReader {

    private static final Pattern COMMENT = Pattern.compile("//[^\\n]*|(?s:/\\*.*?\\*/)");
    private static final Pattern ALIASES = Pattern.compile("\\bcfg_aliases\\s*!\\s*[({\\[]");
    private static final Pattern ALIAS = Pattern.compile("[\\s,]*([A-Za-z_]\\w*)\\s*:\\s*\\{([^{}]*)\\}");
    private static final Pattern SET = Pattern.compile("rustc-cfg=(\\w*)");
    private static final Pattern DECLARED = Pattern.compile("rustc-check-cfg=(cfg\\([^\"]*)");
    private static final Pattern NAME = Pattern.compile("[(,]\\s*([A-Za-z_]\\w*)\\s*(?=[,)])");
    private static final Pattern VALUES = Pattern.compile("(?:values|any|none)\\([^)]*\\)");
    private static final Pattern FEATURE = Pattern.compile("rustc-cfg=feature=\\\\?\"?([\\w.+{}-]*)");

    private final Map<String, String> aliases = new LinkedHashMap<>();
    private final Set<String> features = new TreeSet<>();
    private final Set<String> set = new TreeSet<>();
    private final Set<String> declared = new TreeSet<>();

    private BuildScriptReader() {}

    /** @param config what Cargo passes to rustc for the package */
    static BuildScript read(Manifest manifest, List<CargoTarget> targets, CargoConfig config, Reading reading) {
        BuildScriptReader reader = new BuildScriptReader();
        LintReader.checked(manifest, reading).forEach(reader::declare);
        for (CargoTarget target : targets) {
            if (target.kind() == CargoTarget.Kind.BUILD_SCRIPT
                    && SourceFiles.read(reading.base().directory().resolve(target.rootFile()), target.rootFile())
                            instanceof FileText.Text text) {
                reader.in(new String(text.bytes(), StandardCharsets.UTF_8));
            }
        }
        return reader.script(config);
    }

    private BuildScript script(CargoConfig config) {
        Set<String> free = new TreeSet<>(set.contains("") ? Set.of() : declared);
        free.removeAll(set);
        for (String option : config.options()) {
            Cfg.Option one = new Cfg.Option(option);
            if (one.isFeature()) {
                features.add(one.feature());
            } else {
                free.add(one.name());
            }
        }
        return new BuildScript(aliases, features, free);
    }

    /** What {@code cfg(a, b, values("x"))} names. */
    private void declare(String checked) {
        Matcher name = NAME.matcher(VALUES.matcher(checked).replaceAll("\"\""));
        for (int at = 0; name.find(at); at = name.end(1)) {
            declared.add(name.group(1));
        }
    }

    private void in(String source) {
        if (!source.contains("cfg")) {
            return;
        }
        String code = COMMENT.matcher(source).replaceAll(" ");
        Matcher start = ALIASES.matcher(code);
        while (start.find()) {
            Matcher alias = ALIAS.matcher(code).region(start.end(), code.length());
            while (alias.lookingAt()) {
                aliases.putIfAbsent(alias.group(1), alias.group(2).strip());
                alias.region(alias.end(), code.length());
            }
        }
        SET.matcher(code).results().forEach(r -> set.add(r.group(1)));
        DECLARED.matcher(code).results().forEach(r -> declare(r.group(1)));
        Matcher feature = FEATURE.matcher(code);
        while (feature.find()) {
            String name = feature.group(1);
            features.add(name.isEmpty() || name.contains("{") ? BuildScript.ANY : name);
        }
    }
}
