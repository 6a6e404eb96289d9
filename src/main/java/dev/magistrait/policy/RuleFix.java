package dev.magistrait.policy;

import dev.magistrait.policy.space.Kind;
import java.util.List;

/**
 * What is to be done about each finding of a policy's rule, all steps together.
 *
 * @param steps in the order they are written; none where the rule has no fix
 * @param origin where it stands
 */
public record RuleFix(List<Step> steps, Origin origin) {

    public static final RuleFix NONE = new RuleFix(List.of(), Origin.BUILT_IN);

    public static final String ADD_ATTRIBUTE = "add-attribute";
    public static final String REMOVE_ATTRIBUTE = "remove-attribute";
    public static final String ADD_SUPERTRAIT = "add-supertrait";
    public static final String REPLACE_PATH = "replace-path";
    public static final String ADD_DEPENDENCY = "add-dependency";
    public static final String REMOVE_DEPENDENCY = "remove-dependency";

    /** One change at what is reported. */
    public sealed interface Step {

        /** As policies write it. */
        default String key() {
            return switch (this) {
                case AddAttribute _ -> ADD_ATTRIBUTE;
                case RemoveAttribute _ -> REMOVE_ATTRIBUTE;
                case AddSupertrait _ -> ADD_SUPERTRAIT;
                case ReplacePath _ -> REPLACE_PATH;
                case AddDependency _ -> ADD_DEPENDENCY;
                case RemoveDependency _ -> REMOVE_DEPENDENCY;
            };
        }

        /** Whether it changes a manifest, and no code. */
        default boolean inManifest() {
            return key().endsWith("-dependency");
        }

        /** @param text what stands between {@code #[} and {@code ]} */
        record AddAttribute(String text) implements Step {}

        /** @param path as it is written there, or what that means */
        record RemoveAttribute(String path) implements Step {}

        /** @param bound a path, or {@code 'static} */
        record AddSupertrait(String bound) implements Step {}

        /** Every path that starts with the first starts with the second then. */
        record ReplacePath(String from, String to) implements Step {}

        /**
         * @param version the requirement
         * @param kind the table: {@code normal}, {@code dev} or {@code build}
         */
        record AddDependency(String name, String version, String kind, List<String> features) implements Step {
            public AddDependency {
                features = List.copyOf(features);
            }
        }

        /** @param packages whose dependencies go */
        record RemoveDependency(Glob packages) implements Step {}
    }

    /** What stands at the place of a finding. */
    public enum Subject {
        TRAIT,
        IMPL,
        METHOD,
        /** A path in code. */
        USE,
        MANIFEST;

        /** What is reported where a fact of that kind is. */
        public static Subject of(Kind kind) {
            return switch (kind.name()) {
                case "impl" -> IMPL;
                case "method", "impl-method" -> METHOD;
                case "dyn-use", "static-use", "spawn", "type-alias" -> USE;
                case "crate", "dependency" -> MANIFEST;
                default -> TRAIT;
            };
        }

        /** Whether a step can be done there. The package of any place has dependencies. */
        public boolean takes(String key) {
            return switch (key) {
                case ADD_SUPERTRAIT -> this == TRAIT;
                case ADD_ATTRIBUTE, REMOVE_ATTRIBUTE -> this == TRAIT || this == IMPL || this == METHOD;
                case REPLACE_PATH -> this != MANIFEST;
                default -> true;
            };
        }
    }

    public RuleFix {
        steps = List.copyOf(steps);
    }

    public boolean isNone() {
        return steps.isEmpty();
    }
}
