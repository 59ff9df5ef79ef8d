using System.Collections.Immutable;
using DomRules.Model.Graph;

namespace DomRules.Model.Testing;

/// <summary>An in-language test, with its inputs already in the form of the ordinary input files.</summary>
public sealed record PolicyTest
{
    /// <summary>The title.</summary>
    public required string Name { get; init; }

    /// <summary>Policy under test; null: the library's choice for each order.</summary>
    public string? Policy { get; init; }

    /// <summary>Network files, in order; later parts amend earlier ones.</summary>
    public ImmutableArray<TestInput> Network { get; init; } = [];

    /// <summary>Orders, served one after the other.</summary>
    public ImmutableArray<TestInput> Orders { get; init; } = [];

    /// <summary>Reservations as a JSON array of the network's form; empty: none.</summary>
    public ImmutableArray<TestInput> Reservations { get; init; } = [];

    /// <summary>Returned items.</summary>
    public ImmutableArray<TestInput> Returns { get; init; } = [];

    /// <summary>Parameters set for this test, by name, as written.</summary>
    public ImmutableArray<(string Name, Values.Value Value)> Parameters { get; init; } = [];

    /// <summary>Local date and time in the market's zone; null: the network's moment.</summary>
    public DateTime? At { get; init; }

    /// <summary>What happens and what is expected, in the order written.</summary>
    public ImmutableArray<TestAction> Actions { get; init; } = [];

    /// <summary>Where it stands.</summary>
    public required SourceSpan Source { get; init; }
}
