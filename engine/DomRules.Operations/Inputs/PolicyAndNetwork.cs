using System.Collections.Immutable;
using DomRules.Engine.Snapshots;
using DomRules.Formats;
using DomRules.Formats.Networks;
using DomRules.Formats.Orders;
using DomRules.Formats.Problems;
using DomRules.Language.Diagnostics;
using DomRules.Model.Graph;
using DomRules.Model.Networks;
using DomRules.Operations.Libraries;

namespace DomRules.Operations.Inputs;

/// <summary>What every run begins with: a library that compiles, and a network.</summary>
/// <param name="Library">What the library compiled to.</param>
/// <param name="Network">The network.</param>
/// <param name="Options">How further inputs are read.</param>
/// <param name="Problems">What was wrong with the network and is no error.</param>
/// <param name="Warnings">Warnings about the policy.</param>
internal sealed record PolicyAndNetwork(PolicyLibrary Library, Network Network, ReadingOptions Options, ImmutableArray<InputProblem> Problems, ImmutableArray<Diagnostic> Warnings)
{
    /// <summary>The network, prepared.</summary>
    internal Snapshot Snapshot { get; } = Snapshot.Of(Network);

    /// <summary>How orders are read that are compared with the network.</summary>
    internal ReadingOptions Checked => Options with { Checks = new OrderChecks(Network) };

    /// <summary>Reads both; or tells why that is not possible, as text with every problem in it.</summary>
    internal static Outcome<PolicyAndNetwork> Read(string policy, string network, ImmutableArray<string> stock, bool strict)
    {
        var library = LibraryLoader.Load(policy);
        if (library.Value is not { } loaded)
        {
            return Outcome<PolicyAndNetwork>.Failed(library.Problem!);
        }

        if (loaded.Compilation.Library is not { } compiled)
        {
            return Outcome<PolicyAndNetwork>.Mistaken(DiagnosticRenderer.RenderAll(loaded.Compilation.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)));
        }

        var reading = LibraryReading.Of(loaded, strict);
        if (reading.Value is not { } options)
        {
            return Outcome<PolicyAndNetwork>.Failed(string.Join('\n', reading.Problems));
        }

        var found = new NetworkReader(options).ReadPath(network, [.. stock]);
        return found.Value is not { } read
            ? Outcome<PolicyAndNetwork>.Failed(string.Join('\n', found.Problems))
            : Outcome<PolicyAndNetwork>.Of(new PolicyAndNetwork(compiled, read, options, reading.Problems.AddRange(found.Problems),
                [.. loaded.Compilation.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Warning)]));
    }
}
