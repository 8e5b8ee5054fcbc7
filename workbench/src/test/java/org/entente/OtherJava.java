package org.entente;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Another process with the classes of this one. It ends soon, and is compiled and collected as what
 * ends soon.
 */
public final class OtherJava {
    private OtherJava() {}

    /**
     * What starts it.
     *
     * @param main name of the class that begins
     * @param options of the machine
     * @param arguments of the class
     */
    public static List<String> line(String main, List<String> options, List<String> arguments) {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC"));
        line.addAll(options);
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
        line.addAll(arguments);
        return line;
    }
}
