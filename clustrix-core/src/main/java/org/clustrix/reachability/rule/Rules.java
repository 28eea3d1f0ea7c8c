package org.clustrix.reachability.rule;

import java.util.List;

/** The list of rules; a new one is one line here. */
public final class Rules {
  private Rules() {}

  /** Returns new instances of all rules, for one analysis. */
  public static List<Rule> all() {
    return List.of(
        new CallRule(),
        new CallSiteTypesRule(),
        new LinkedConstantRule(),
        new TypeUseRule(),
        new FieldRule(),
        new SuperTypeRule(),
        new InitialiserRule(),
        new EnumRule(),
        new CallbackRule(),
        new NestRule(),
        new VerificationRule(),
        new AnnotationRule(),
        new ClassLiteralRule(),
        new ClassNameRule(),
        new LoadedClassRule(),
        new DerivedNameRule(),
        new PackageScanRule(),
        new MemberSignatureRule(),
        new BindingRule(),
        new GenericSuperTypeRule(),
        new ReflectionRule(),
        new SerializationRule(),
        new ServiceRule(),
        new ResourceRule(),
        new NamedResourceRule(),
        new MetaInfNameRule(),
        new ResourceInTextRule(),
        new AnnotatedResourceRule(),
        new AnnotatedBundleRule(),
        new WellKnownResourceRule(),
        new ResourceFolderRule(),
        new BesideClassRule(),
        new ClassFileRule(),
        new BundleRule(),
        new ConfiguredClassRule(),
        new NamedInDataRule(),
        new NamedInTextRule(),
        new SerializedDataRule(),
        new ScriptRule(),
        new PackageIndexRule(),
        new ScannedRootRule(),
        new ReachabilityMetadataRule(),
        new KeepRulesRule(),
        new ResourceAsFileRule(),
        new FileRule(),
        new FileNameRule(),
        new NativeLibraryRule(),
        new ClusterFilesystemRule(),
        new ImportRule(),
        new UnreadableClassRule());
  }

  /** Returns those of the rules that follow from one kind of thing, in their order. */
  public static <R extends Rule> List<R> of(List<Rule> rules, Class<R> kind) {
    return rules.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
