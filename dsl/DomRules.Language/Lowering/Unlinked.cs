using DomRules.Language.Diagnostics;
using DomRules.Language.Linking;
using DomRules.Language.Occurrences;

namespace DomRules.Language.Lowering;

/// <summary>Binds what a compilation has no need to bind, so that the names in it are understood too: unused declarations, modules that nobody uses, policies without their parents.</summary>
internal static class Unlinked
{
    internal static void Bind(LibraryIndex index, IReadOnlyCollection<EffectivePolicy> policies, OccurrenceRecorder recorder)
    {
        foreach (var policy in policies)
        {
            policy.Definitions.BindUnused();
        }

        var linked = policies.SelectMany(p => p.Layers).SelectMany(l => l.Files).Select(f => f.Source).ToHashSet();
        foreach (var file in index.Policies.Concat(index.Modules).Where(f => !linked.Contains(f.Source)))
        {
            var alone = PolicyLinker.LinkAlone(file, index, new DiagnosticBag(), recorder);
            PolicyLowering.Lower(alone, "0.0.0", new DiagnosticBag());
            alone.Definitions.BindUnused();
        }
    }
}
