package dev.magistrait.report.sarif;

import java.util.List;
import java.util.Map;

/**
 * The part of SARIF 2.1.0 that a report takes, in the standard's names. An empty text and {@code Json.NOTHING} are left out.
 *
 * @param $schema where the official schema is published
 */
@SuppressWarnings("MemberName") // the standard's name
record Sarif(String $schema, String version, List<Run> runs) {

    static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    record Run(
            Tools tool,
            List<Invocation> invocations,
            Map<String, Base> originalUriBaseIds,
            String columnKind,
            List<Result> results) {}

    record Tools(Driver driver) {}

    record Driver(String name, String version, List<Rule> rules, List<Notice> notifications) {}

    /**
     * @param helpUri empty where there is none
     * @param properties {@link Properties}, or nothing
     */
    record Rule(
            String id,
            Message shortDescription,
            Message fullDescription,
            String helpUri,
            Help help,
            Settings defaultConfiguration,
            Record properties) {}

    /** @param tags a list, or nothing */
    record Properties(Object tags, String owner) {}

    /** A kind of notification. */
    record Notice(String id, Message shortDescription) {}

    record Message(String text) {}

    record Help(String text, String markdown) {}

    record Settings(String level) {}

    record Invocation(boolean executionSuccessful, List<Notification> toolExecutionNotifications) {}

    record Notification(Id descriptor, String level, Message message, List<Place> locations) {}

    record Id(String id) {}

    record Base(Message description) {}

    /**
     * @param ruleIndex -1 of a rule that is not described
     * @param fixes one {@link Fix} in a list, or nothing
     */
    record Result(
            String ruleId,
            int ruleIndex,
            String level,
            Message message,
            List<Location> locations,
            List<Related> relatedLocations,
            List<CodeFlow> codeFlows,
            Map<String, String> partialFingerprints,
            List<Suppression> suppressions,
            Object fixes,
            Map<String, String> properties) {}

    record Location(Physical physicalLocation, List<Logical> logicalLocations) {}

    record Place(Physical physicalLocation) {}

    record Related(Physical physicalLocation, Message message) {}

    /** @param kind empty where it is not known */
    record Logical(String fullyQualifiedName, String kind) {}

    record Physical(Artifact artifactLocation, Region region) {}

    /** @param uriBaseId empty where the URI is absolute */
    record Artifact(String uri, String uriBaseId) {}

    /** The end is exclusive. */
    record Region(int startLine, int startColumn, int endLine, int endColumn) {}

    record CodeFlow(Message message, List<ThreadFlow> threadFlows) {}

    record ThreadFlow(List<Step> locations) {}

    record Step(Related location) {}

    /** Changes that are made together. */
    record Fix(Message description, List<ArtifactChange> artifactChanges) {}

    record ArtifactChange(Artifact artifactLocation, List<Replacement> replacements) {}

    /** @param insertedContent a {@link Content}, or nothing */
    record Replacement(Region deletedRegion, Record insertedContent) {}

    record Content(String text) {}

    /** @param location a {@link Place}, or nothing */
    record Suppression(String kind, String status, String justification, Record location) {}
}
