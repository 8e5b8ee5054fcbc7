package org.entente.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A cluster of two workers, each a process; one is killed half-way, and the results are those of
 * the workbench all the same.
 */
class WorkerLossTest {
    /**
     * Tasks that end before the kill: the first pass over the three files and some of the second.
     */
    private static final int BEFORE_KILL = 5;

    @TempDir
    Path folder;

    @Test
    void aKilledWorkerLosesNothing() throws IOException, InterruptedException, SQLException {
        linkJars();
        BothEngines both = new BothEngines(folder);
        both.runWorkbench();
        KillAWorker killer = new KillAWorker();
        try (SparkSession spark = SparkSession.builder()
                .master("local-cluster[2,1,900]")
                .appName("worker loss")
                .config("spark.ui.enabled", "false")
                .config("spark.sql.shuffle.partitions", "4")
                .config("spark.executor.memory", "600m")
                .config(
                        "spark.executor.extraClassPath",
                        Path.of("target/classes").toAbsolutePath().toString())
                .getOrCreate()) {
            spark.sparkContext().addSparkListener(killer);
            EventJob.run(spark, "import", both.options());
            EventJob.run(spark, "rollup", both.options());
        }
        assertThat(killer.killed).as("an executor was killed").isTrue();
        assertThat(both.theirGroups()).isNotEmpty().isEqualTo(both.ourGroups());
    }

    /**
     * The workers take Spark from a folder {@code jars} in SPARK_HOME; that of the class path is
     * linked there.
     */
    private static void linkJars() throws IOException {
        String home = System.getenv("SPARK_HOME");
        Assumptions.assumeTrue(home != null, "Skipped: SPARK_HOME is not set, as the build sets it");
        Path jars = Path.of(home).resolve("jars");
        Files.createDirectories(jars);
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path jar = Path.of(entry).toAbsolutePath();
            Path link = jars.resolve(jar.getFileName().toString());
            if (entry.endsWith(".jar") && Files.notExists(link)) {
                Files.createSymbolicLink(link, jar);
            }
        }
    }

    /** Kills one executor of this test, once some tasks have ended. */
    private static final class KillAWorker extends SparkListener {
        private final AtomicInteger ended = new AtomicInteger();
        private volatile boolean killed;

        @Override
        public void onTaskEnd(SparkListenerTaskEnd end) {
            if (ended.incrementAndGet() == BEFORE_KILL) {
                Optional<ProcessHandle> executor = ProcessHandle.current()
                        .descendants()
                        .filter(process ->
                                process.info().commandLine().orElse("").contains("CoarseGrainedExecutorBackend"))
                        .findFirst();
                killed = executor.map(ProcessHandle::destroyForcibly).orElse(false);
            }
        }
    }
}
