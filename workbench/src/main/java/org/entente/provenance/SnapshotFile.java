package org.entente.provenance;

/**
 * A file of a snapshot as it was downloaded.
 *
 * @param number position within the snapshot, from 1
 * @param name file name without folders
 * @param sha256 hash of the bytes as they lay on disk (compressed, when the file was)
 * @param bytes size on disk
 */
public record SnapshotFile(int number, String name, String sha256, long bytes) {}
