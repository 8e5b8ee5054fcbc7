package org.entente.architecture;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The packages that each package may depend on; Java and third-party libraries are not listed. */
final class PackageDependencies {
    private static final String TABLE = """
            country     ->
            numerics    ->
            progress    ->
            files       ->
            text        ->
            provenance  -> country
            store       -> country provenance text
            regression  -> numerics store text
            events      -> country provenance store progress files text
            source      -> country provenance store progress events files text
            edition     -> provenance store source
            curated     -> country
            casefile    -> country provenance store progress
            measure     -> country numerics provenance store text
            chronology  -> country provenance store
            brief       -> country provenance store measure chronology curated text
            claim       -> country provenance measure casefile files text
            paper       -> country measure casefile claim files text
            dossier     -> brief curated country provenance measure casefile chronology claim text
            report      -> provenance measure dossier files text
            export      -> country provenance store measure files
            check       -> country numerics provenance store events source measure export text
            """;

    /**
     * These put the parts together: the workbench itself, the services that use it, the tools for
     * assistants and the web above them, and the command line above all.
     */
    private static final String WORKBENCH = "";

    private static final String SERVICE = "service";
    private static final String MCP = "mcp";
    private static final String WEB = "web";
    private static final String CLI = "cli";

    private PackageDependencies() {}

    /**
     * Allowed packages by package, in the order of the table; the workbench's own package is the
     * empty name.
     */
    static Map<String, List<String>> all() {
        Map<String, List<String>> allowed = new LinkedHashMap<>();
        for (String line : TABLE.lines().toList()) {
            String[] sides = line.split("->", -1);
            String targets = sides[1].strip();
            allowed.put(sides[0].strip(), targets.isEmpty() ? List.of() : List.of(targets.split(" +")));
        }
        List<String> parts = List.copyOf(allowed.keySet());
        allowed.put(WORKBENCH, parts);
        allowed.put(SERVICE, with(parts, WORKBENCH));
        allowed.put(MCP, with(allowed.get(SERVICE), SERVICE));
        allowed.put(WEB, with(allowed.get(MCP), MCP));
        allowed.put(CLI, with(allowed.get(WEB), WEB));
        return Collections.unmodifiableMap(allowed);
    }

    private static List<String> with(List<String> names, String one) {
        TreeSet<String> more = new TreeSet<>(names);
        more.add(one);
        return List.copyOf(more);
    }
}
