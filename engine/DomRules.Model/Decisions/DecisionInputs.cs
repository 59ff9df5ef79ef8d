using System.Collections.Immutable;
using DomRules.Model.Life;
using DomRules.Model.Networks;
using DomRules.Model.Orders;
using DomRules.Model.Returns;

namespace DomRules.Model.Decisions;

/// <summary>Everything that a decision was made of and that neither its library nor its network says: with these three it is made again.</summary>
public sealed record DecisionInputs
{
    /// <summary>Kind of the decision, as its record has it.</summary>
    public required string Kind { get; init; }

    /// <summary>Decision time.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Hashes of the library of each market (<c>*</c>: of all others) and, under <c>network</c>, of the network; empty: whoever asked knows.</summary>
    public ImmutableSortedDictionary<string, string> Versions { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>The order as it was decided: what was open of it, attempts, cleared rules, nodes left out; null: see <see cref="Request"/> and <see cref="Return"/>.</summary>
    public Order? Order { get; init; }

    /// <summary>For <c>promise</c>: what was asked.</summary>
    public PromiseRequest? Request { get; init; }

    /// <summary>For <c>return</c>: what comes back, with all that is known of its order.</summary>
    public ReturnRequest? Return { get; init; }

    /// <summary>For <c>event</c>: what happened.</summary>
    public OrderEvent? Event { get; init; }

    /// <summary>For <c>override</c>: ids of nodes by line, as a person chose them.</summary>
    public ImmutableSortedDictionary<int, ImmutableArray<string>> Nodes { get; init; } = ImmutableSortedDictionary<int, ImmutableArray<string>>.Empty;

    /// <summary>Hash of the decision that this one follows; null: none.</summary>
    public string? Previous { get; init; }

    /// <summary>Who wanted it and why; what an override is compared with is worked out anew. Null: nobody.</summary>
    public PersonRecord? Person { get; init; }

    /// <summary>For a <c>release</c> that leaves nothing to plan: rules that do not hold the order again; null: what is open was planned.</summary>
    public ImmutableArray<string>? Cleared { get; init; }

    /// <summary>What came of the action <c>substitute</c>; null: it was not taken.</summary>
    public SubstitutesTried? Substitutes { get; init; }

    /// <summary>Stock and what else moves, as it stood.</summary>
    public StockSlice Slice { get; init; } = StockSlice.Empty;

    /// <summary>All disruptions that ran; null: those of the network.</summary>
    public ImmutableArray<Disruption>? Disruptions { get; init; }
}
