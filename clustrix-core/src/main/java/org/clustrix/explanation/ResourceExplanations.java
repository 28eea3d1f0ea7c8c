package org.clustrix.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.clustrix.classpath.ClassFile;
import org.clustrix.classpath.ClassRoot;
import org.clustrix.classpath.Resource;
import org.clustrix.graph.DependencyGraph;
import org.clustrix.graph.KeptRoot;
import org.clustrix.packaging.FunctionAnalysis;
import org.clustrix.selection.NamePattern;

/** Explains files on the class path that are no classes. */
final class ResourceExplanations {
  private static final String KIND = "resource";
  private static final String DESCRIPTOR = "module-info.class";

  /** Where a Multi-Release jar has further forms of a file. */
  private static final Pattern VERSIONS = Pattern.compile("^META-INF/versions/\\d+/");

  private final FunctionAnalysis analysis;
  private final Travel travel;

  ResourceExplanations(FunctionAnalysis analysis, Travel travel) {
    this.analysis = analysis;
    this.travel = travel;
  }

  /** Explains every file of a name, in class path order; {@code module!/name} means one. */
  List<Explanation> named(String spelled) {
    int mark = spelled.indexOf("!/");
    String root = mark < 0 ? "" : spelled.substring(0, mark);
    String path = mark < 0 ? spelled : spelled.substring(mark + 2);
    String name = path.startsWith("/") ? path.substring(1) : path;
    List<Explanation> found = named(root, name);
    return found.isEmpty() ? named(root, VERSIONS.matcher(name).replaceFirst("")) : found;
  }

  private List<Explanation> named(String root, String name) {
    List<Explanation> found = new ArrayList<>();
    if (name.equals(DESCRIPTOR)) {
      analysis.wholeClassPath().moduleDescriptors().stream()
          .map(ClassFile::root)
          .filter(holder -> root.isEmpty() || holder.artifactId().equals(root))
          .map(this::ofDescriptor)
          .forEach(found::add);
    }
    analysis.wholeClassPath().resources(name).stream()
        .filter(resource -> root.isEmpty() || resource.root().artifactId().equals(root))
        .map(this::of)
        .forEach(found::add);
    boolean here = root.isEmpty() || root.equals(DependencyGraph.PROVIDERS_ROOT);
    analysis.graph().providers().keySet().stream()
        .filter(service -> here && name.equals(DependencyGraph.SERVICES + service))
        .map(this::ofProviders)
        .forEach(found::add);
    return found;
  }

  /** A class path knows no modules, but artifacts travel with all that they have. */
  private Explanation ofDescriptor(ClassRoot root) {
    return root.isProject()
        ? new Explanation(
            KIND,
            DESCRIPTOR,
            Verdict.UNREACHED,
            root.artifactId(),
            "is in module "
                + root.artifactId()
                + ", but a class path ignores module descriptors: what it provides travels as files"
                + " below "
                + DependencyGraph.SERVICES,
            "",
            List.of())
        : travel.inRoot(KIND, DESCRIPTOR, root, false, DESCRIPTOR);
  }

  private Explanation ofProviders(String service) {
    return new Explanation(
        KIND,
        DependencyGraph.SERVICES + service,
        Verdict.IN,
        DependencyGraph.PROVIDERS_ROOT,
        "is in the package: it stands for what module descriptors provide, which a class path"
            + " ignores",
        "",
        travel.path(DependencyGraph.providerElement(service)));
  }

  private Explanation of(Resource resource) {
    ClassRoot root = resource.root();
    Optional<NamePattern> by =
        analysis.request().selection().excludes(root.entry(), resource.name());
    if (by.isPresent()) {
      return Travel.excluded(KIND, resource.name(), root, by.get());
    }
    boolean reached =
        travel.kept(root).filter(kept -> kept.resources().contains(resource.name())).isPresent();
    String element = KeptRoot.resourceElement(root, resource.name());
    return travel.inRoot(KIND, resource.name(), root, reached, element);
  }

  /** Explains every resource of the project that is in the package. */
  List<Explanation> ofProject() {
    List<Explanation> all = new ArrayList<>();
    for (KeptRoot root : analysis.graph().kept()) {
      if (root.root().isProject()) {
        for (String name : root.resources()) {
          all.add(of(new Resource(root.root(), name)));
        }
      }
    }
    analysis.graph().providers().keySet().forEach(service -> all.add(ofProviders(service)));
    return all;
  }
}
