package org.entente.source.imports;

/**
 * A file that was not imported.
 *
 * @param file as the user can find it
 * @param named whether the user named it, which makes the import fail; in a folder it is a finding
 * @param text what is the matter and what to do, to follow the file's name
 */
public record ImportProblem(String file, boolean named, String text) {

    public String message() {
        return file + " " + text;
    }
}
