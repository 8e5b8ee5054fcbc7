package org.entente.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.country.Capitals;
import org.entente.country.State;
import org.entente.country.StateSystem;
import org.entente.dossier.WorldMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorldShapesTest {

    /** Rings as points of the plane. */
    private static List<List<double[]>> rings(String path) {
        List<List<double[]>> rings = new ArrayList<>();
        for (String ring : path.split("z")) {
            String[] parts = ring.substring(1).split("l");
            String[] start = parts[0].split(" ");
            double x = Double.parseDouble(start[0]);
            double y = Double.parseDouble(start[1]);
            List<double[]> points = new ArrayList<>(List.of(new double[] {x, y}));
            String[] steps = parts.length < 2 ? new String[0] : parts[1].strip().split(" |(?<=\\d)(?=-)");
            for (int i = 0; i + 1 < steps.length; i += 2) {
                x += Double.parseDouble(steps[i]);
                y += Double.parseDouble(steps[i + 1]);
                points.add(new double[] {x, y});
            }
            rings.add(points);
        }
        return rings;
    }

    @Test
    void everyShapeLiesOnThePlaneAndNoneRunsAcrossTheMap() {
        for (WorldShapes.Shape shape : WorldShapes.all()) {
            for (List<double[]> ring : rings(shape.path())) {
                for (int i = 0; i < ring.size(); i++) {
                    double[] p = ring.get(i);
                    double[] before = ring.get((i + ring.size() - 1) % ring.size());
                    assertThat(p[0]).isBetween(0.0, WorldShapes.WIDTH);
                    assertThat(p[1]).isBetween(0.0, WorldShapes.height() + 1);
                    assertThat(Math.abs(p[0] - before[0]))
                            .as("m49 " + shape.m49())
                            .isLessThan(WorldShapes.WIDTH / 4);
                }
            }
        }
    }

    @Test
    void russiaAndFijiAreCutAtTheAntimeridian() {
        for (int m49 : new int[] {643, 242}) {
            List<List<double[]>> rings = rings(WorldShapes.all().stream()
                    .filter(s -> s.m49() == m49)
                    .findFirst()
                    .orElseThrow()
                    .path());
            assertThat(rings).anyMatch(r -> r.stream().allMatch(p -> p[0] > WorldShapes.WIDTH / 2));
            assertThat(rings).anyMatch(r -> r.stream().allMatch(p -> p[0] < WorldShapes.WIDTH / 2));
        }
    }

    @Test
    void everyStateOfTodayHasAShapeOrACapitalForADot() {
        Set<Integer> m49 = new HashSet<>();
        Set<Integer> cow = new HashSet<>();
        WorldShapes.all().forEach(s -> {
            m49.add(s.m49());
            cow.add(s.cow());
        });
        assertThat(cow).contains(347);
        assertThat(StateSystem.standard().listAll().stream().filter(State::isMemberToday))
                .allMatch(s -> s.m49() != null && m49.contains(s.m49())
                        || cow.contains(s.cow())
                        || Capitals.find(s).isPresent());
    }

    /**
     * Values of Equal Earth at scale 1 that are worked out from its definition: the equator's half
     * is π·(2/√3)/A1.
     */
    @Test
    void theEquatorFillsTheWidthAndThePolesAreShorter() {
        assertThat(WorldShapes.project(0, 180).x()).isCloseTo(WorldShapes.WIDTH, within(1e-9));
        assertThat(WorldShapes.project(0, -180).x()).isCloseTo(0, within(1e-9));
        assertThat(WorldShapes.project(84, 180).x()).isLessThan(0.85 * WorldShapes.WIDTH);
        assertThat(WorldShapes.project(84, 0).y()).isCloseTo(0, within(1e-9));
    }

    /**
     * Equal areas: a cell of one degree is as large on the plane as on the globe, in relation to
     * one at the equator.
     */
    @ParameterizedTest
    @CsvSource({"10,20", "45,-100", "60,5", "-40,150", "75,170"})
    void areasAreKept(double latitude, double longitude) {
        double equator = cell(0, 0) / Math.sin(Math.toRadians(1));
        double here = cell(latitude, longitude)
                / (Math.sin(Math.toRadians(latitude + 1)) - Math.sin(Math.toRadians(latitude)));
        assertThat(here / equator).isCloseTo(1, within(1e-3));
    }

    private static double cell(double latitude, double longitude) {
        WorldShapes.Point a = WorldShapes.project(latitude, longitude);
        WorldShapes.Point b = WorldShapes.project(latitude, longitude + 1);
        WorldShapes.Point c = WorldShapes.project(latitude + 1, longitude + 1);
        WorldShapes.Point d = WorldShapes.project(latitude + 1, longitude);
        return Math.abs(a.x() * b.y()
                        - b.x() * a.y()
                        + b.x() * c.y()
                        - c.x() * b.y()
                        + c.x() * d.y()
                        - d.x() * c.y()
                        + d.x() * a.y()
                        - a.x() * d.y())
                / 2;
    }

    @Test
    void theWayIsTheShortestAndItsPiecesAreEqual() {
        WorldMap.Place quito = new WorldMap.Place("Quito", 0, -78.5);
        WorldMap.Place other = new WorldMap.Place("Singapore", 0, 103.8);
        List<double[]> points = WorldMapSvg.greatCircle(quito, other);
        assertThat(points.get(0)[1]).isCloseTo(-78.5, within(1e-9));
        assertThat(points.get(points.size() - 1)[1]).isCloseTo(103.8, within(1e-9));
        // 182.3° eastward, and so 177.7° westward across the Pacific: the middle is at −167.35°.
        assertThat(points.get(points.size() / 2)[1]).isCloseTo(-167.35, within(1e-6));
    }
}
