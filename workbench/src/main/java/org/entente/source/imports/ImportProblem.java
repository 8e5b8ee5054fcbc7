package org.entente.source.imports;

/**
 * A file that was not imported.
 *
 * @param file as the user can find it
 * @param named whether the user named it, which makes the import fail; in a folder it is a finding
 * @param recognised whether its content is that of a publisher's file
 * @param text what is the matter and what to do, to follow the file's name
 */
public record ImportProblem(String file, boolean named, boolean recognised, String text) {

    /** Whether it only lay beside publishers' files, in a folder or an archive. */
    public boolean isAside() {
        return !named && !recognised;
    }

    public String message() {
        return file + " " + text;
    }
}
