package org.entente.source.tables;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The files that make one snapshot, mostly one.
 *
 * @param layout the layout that all of them have
 * @param vintage what the files state, or null
 * @param files in reading order, one a role
 */
public record Bundle(String layout, @Nullable String vintage, List<BundleFile> files) {
    public Bundle {
        files = List.copyOf(files);
    }

    /** The first file; for layouts of one file. */
    public BundleFile file() {
        return files.get(0);
    }

    public Optional<BundleFile> find(String role) {
        return files.stream().filter(file -> file.role().equals(role)).findFirst();
    }

    /** The file of a role that the layout needs. */
    public BundleFile get(String role) {
        return find(role)
                .orElseThrow(() -> new IllegalStateException("no file is " + role + "; there are "
                        + files.stream().map(BundleFile::role).toList()));
    }
}
