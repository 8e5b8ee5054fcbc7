package org.entente.cli.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.entente.edition.EditionInstaller;
import picocli.CommandLine.IVersionProvider;

/**
 * The version that the build wrote into the jar's manifest, the commit it was built from, and the
 * starter edition that comes with it.
 */
public final class Version implements IVersionProvider {

    public static String text() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "unpackaged" : version;
    }

    @Override
    public String[] getVersion() {
        String commit = commit();
        return new String[] {
            "entente " + text()
                    + (commit.isEmpty() ? "" : ", commit " + commit)
                    + EditionInstaller.findBuiltIn()
                            .map(edition -> ", starter edition of " + edition.edition())
                            .orElse("")
                    + " (Java " + Runtime.version().feature() + ")"
        };
    }

    /**
     * The first eight digits of the commit, or nothing where the program was not built from a
     * repository.
     */
    static String commit() {
        Properties build = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("/org/entente/build.properties")) {
            if (in != null) {
                build.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return build.getProperty("commit", "").strip();
    }
}
