package org.entente.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.NullMarked;

/**
 * The rules of the layout, for a tree of packages below any root, so that they can be tried on a
 * wrong tree too.
 */
final class Rules {
    /** What all sources share, in layers: each uses only those before it, and none a source. */
    private static final List<String> SHARED_BY_SOURCES = List.of("files", "tables", "states", "intake");

    private final String root;

    Rules(String root) {
        this.root = root;
    }

    /** All rules by a short name. */
    Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        PackageDependencies.all()
                .forEach(
                        (from, to) -> rules.put("arrows of " + (from.isEmpty() ? "the root" : from), arrows(from, to)));
        rules.put("known packages", knownPackages());
        rules.put("no cycles", noCycles());
        rules.put("sources apart", sourcesApart());
        rules.put("database in store", databaseInStore());
        rules.put("streams in cli", streamsInCli());
        rules.put("null-marked", nullMarked());
        rules.put("packaged modules", packagedModules());
        return new TreeMap<>(rules);
    }

    private ArchRule arrows(String from, List<String> to) {
        return classes()
                .that(are(from))
                .should()
                .onlyDependOnClassesThat(allowed(from, to))
                .as(name(from) + " may use only " + to.stream().map(this::name).toList())
                .allowEmptyShould(true);
    }

    private ArchRule knownPackages() {
        List<String> known = List.copyOf(PackageDependencies.all().keySet());
        return classes()
                .should(satisfy("be in a package that the arrows name", c -> known.contains(partOf(c))))
                .allowEmptyShould(true);
    }

    private ArchRule noCycles() {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles().allowEmptyShould(true);
    }

    /**
     * A publisher's package uses the root of the sources and what they share, and never another's.
     */
    private ArchRule sourcesApart() {
        return classes()
                .that(DescribedPredicate.describe(
                        "are below source", c -> !sourcePart(c).isEmpty()))
                .should(useOnlyWhatSourcesShare())
                .allowEmptyShould(true);
    }

    private ArchCondition<JavaClass> useOnlyWhatSourcesShare() {
        return new ArchCondition<>("use only what sources share") {
            @Override
            public void check(JavaClass c, ConditionEvents events) {
                c.getDirectDependenciesFromSelf().stream()
                        .filter(use -> !sourceMayUse(
                                sourcePart(c), use.getTargetClass().getBaseComponentType()))
                        .forEach(use -> events.add(SimpleConditionEvent.violated(use, use.getDescription())));
            }
        };
    }

    private boolean sourceMayUse(String part, JavaClass used) {
        String usedPart = sourcePart(used);
        boolean outside = !used.getPackageName().startsWith(root + ".source");
        int layer = SHARED_BY_SOURCES.indexOf(part);
        return outside
                || usedPart.equals(part)
                || (layer < 0
                        ? usedPart.isEmpty() || SHARED_BY_SOURCES.contains(usedPart)
                        : SHARED_BY_SOURCES.subList(0, layer).contains(usedPart));
    }

    /** The name below source, or the empty one. */
    private String sourcePart(JavaClass c) {
        String above = root + ".source.";
        String name = c.getPackageName();
        return name.startsWith(above) ? name.substring(above.length()).split("\\.", -1)[0] : "";
    }

    private ArchRule databaseInStore() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.duckdb..")
                .allowEmptyShould(true);
    }

    private ArchRule streamsInCli() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(root + ".cli..")
                .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
                .allowEmptyShould(true);
    }

    /** A release's Java has no module {@code jdk.random}, where the default generator is. */
    private static ArchRule packagedModules() {
        return noClasses()
                .should()
                .callMethod(RandomGenerator.class, "getDefault")
                .allowEmptyShould(true);
    }

    /** What jte makes of templates is not written by us and cannot be marked. */
    private ArchRule nullMarked() {
        return classes()
                .that()
                .resideOutsideOfPackages(root + ".report.templates..", root + ".web.templates..")
                .should(satisfy("be in a null-marked package", c -> isNullMarked(c.getPackage())))
                .allowEmptyShould(true);
    }

    private static boolean isNullMarked(JavaPackage place) {
        return place.isAnnotatedWith(NullMarked.class);
    }

    private DescribedPredicate<JavaClass> are(String part) {
        return DescribedPredicate.describe(
                "are of " + name(part), c -> isOurs(c) && partOf(c).equals(part));
    }

    private DescribedPredicate<JavaClass> allowed(String from, List<String> to) {
        return DescribedPredicate.describe(
                "are allowed", c -> !isOurs(c) || partOf(c).equals(from) || to.contains(partOf(c)));
    }

    private boolean isOurs(JavaClass c) {
        return c.getPackageName().equals(root) || c.getPackageName().startsWith(root + ".");
    }

    /** The first name below the root, or the empty one for the root itself. */
    private String partOf(JavaClass c) {
        String below = c.getPackageName().substring(root.length());
        return below.isEmpty() ? "" : below.substring(1).split("\\.", -1)[0];
    }

    private String name(String part) {
        return part.isEmpty() ? root : part;
    }

    private static ArchCondition<JavaClass> satisfy(String what, java.util.function.Predicate<JavaClass> test) {
        return new ArchCondition<>(what) {
            @Override
            public void check(JavaClass c, ConditionEvents events) {
                if (!test.test(c)) {
                    events.add(SimpleConditionEvent.violated(c, c.getName() + " should " + what));
                }
            }
        };
    }
}
