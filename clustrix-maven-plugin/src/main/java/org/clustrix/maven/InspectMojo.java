package org.clustrix.maven;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.clustrix.config.ConfigurationException;
import org.clustrix.inspection.Inspection;
import org.clustrix.inspection.InspectionJson;
import org.clustrix.inspection.InspectionText;
import org.clustrix.packaging.PackageInfo;
import org.eclipse.aether.RepositorySystem;

/**
 * Tells what is in a package, largest first: function, classes, artifacts, resources, data files,
 * imports and filesystem calls. Without a name, the packages that were made last are meant.
 */
@Mojo(name = "inspect", requiresProject = false, threadSafe = true)
public final class InspectMojo extends PackageMojo {
  /** How it is printed: {@code text}, or {@code json} for one JSON document. */
  @Parameter(property = "clustrix.format", defaultValue = "text")
  private String format;

  private final RepositorySystem repositories;

  /** Made by Maven. */
  @Inject
  public InspectMojo(RepositorySystem repositories) {
    this.repositories = repositories;
  }

  @Override
  void perform() {
    OutputFormat wanted = OutputFormat.of(commandLine().text("format", format));
    List<JsonObject> json = new ArrayList<>();
    for (PackageInfo info : packages()) {
      Inspection inspection = Inspection.of(info);
      if (wanted == OutputFormat.JSON) {
        json.add(InspectionJson.of(inspection));
      } else {
        InspectionText.of(inspection).forEach(StandardOutput::line);
      }
    }
    if (!json.isEmpty()) {
      JsonDocument.print("packages", json);
    }
  }

  private List<PackageInfo> packages() {
    Optional<String> released = releasedPackage();
    if (released.isPresent()) {
      return project().isExecutionRoot()
          ? List.of(
              new ReleasedPackage(repositories, session(), project()).find(released.get()).info())
          : List.of();
    }
    List<Path> recorded = FunctionRecord.packages(outputFolder());
    if (recorded.isEmpty() && session().getProjects().size() == 1) {
      throw new ConfigurationException(
          "no package was made yet in " + outputFolder(),
          "run clustrix:package-function, or name a package with -Dclustrix.package=…");
    }
    return recorded.stream().map(PackageInfo::read).toList();
  }
}
