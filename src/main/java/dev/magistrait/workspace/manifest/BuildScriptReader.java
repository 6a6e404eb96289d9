package dev.magistrait.workspace.manifest;

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

/** Reads build scripts as text; nothing is run. */
final class BuildScriptReader {

    private static final Pattern COMMENT = Pattern.compile("//[^\\n]*|(?s:/\\*.*?\\*/)");
    private static final Pattern ALIASES = Pattern.compile("\\bcfg_aliases\\s*!\\s*[({\\[]");
    private static final Pattern ALIAS = Pattern.compile("[\\s,]*([A-Za-z_]\\w*)\\s*:\\s*\\{([^{}]*)\\}");
    private static final Pattern FEATURE = Pattern.compile("rustc-cfg=feature=\\\\?\"?([\\w.+{}-]*)");

    private BuildScriptReader() {}

    static BuildScript read(List<CargoTarget> targets, Reading reading) {
        Map<String, String> aliases = new LinkedHashMap<>();
        Set<String> features = new TreeSet<>();
        for (CargoTarget target : targets) {
            if (target.kind() == CargoTarget.Kind.BUILD_SCRIPT
                    && SourceFiles.read(reading.base().directory().resolve(target.rootFile()), target.rootFile())
                            instanceof FileText.Text text) {
                in(new String(text.bytes(), StandardCharsets.UTF_8), aliases, features);
            }
        }
        return new BuildScript(aliases, features);
    }

    private static void in(String source, Map<String, String> aliases, Set<String> features) {
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
        Matcher feature = FEATURE.matcher(code);
        while (feature.find()) {
            String name = feature.group(1);
            features.add(name.isEmpty() || name.contains("{") ? BuildScript.ANY : name);
        }
    }
}
