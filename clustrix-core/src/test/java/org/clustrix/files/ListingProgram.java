package org.clustrix.files;

import java.util.List;
import org.clustrix.api.ClusterFiles;
import org.clustrix.api.ClusterFilesystem;

/** A program that asks for files by the static methods, and says nothing of where they are. */
final class ListingProgram {
  private ListingProgram() {}

  /** Prints the names in a folder, one on each line. */
  public static void main(String[] arguments) {
    List<String> names = ClusterFiles.ls(arguments[0]);
    names.forEach(System.out::println);
    try (ClusterFilesystem own = new ClusterFilesystem()) {
      System.out.println("own: " + own.ls(arguments[0]));
    }
  }
}
