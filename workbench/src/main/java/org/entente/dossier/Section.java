package org.entente.dossier;

import java.util.List;

/**
 * One section of a dossier; it always has something to say, if only why it is empty.
 *
 * @param id stable name, such as {@code economy}; also its anchor
 * @param title heading
 * @param blocks what it holds, in reading order, at least one
 */
public record Section(String id, String title, List<Block> blocks) {
    public Section {
        blocks = List.copyOf(blocks);
        if (blocks.isEmpty()) {
            throw new IllegalArgumentException("the section " + id + " is empty: it must say why");
        }
    }
}
