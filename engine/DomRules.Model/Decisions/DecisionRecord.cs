using System.Collections.Immutable;

namespace DomRules.Model.Decisions;

/// <summary>Everything about one decision, enough to explain and to replay it. Equal decisions are equal bytes in canonical JSON.</summary>
/// <remarks>Amounts of money are texts like <c>4.10 EUR</c>; quantities, distances and other numbers are decimal texts with their unit; all lists have the order that decisions.md fixes.</remarks>
public sealed record DecisionRecord
{
    /// <summary>Version of the record's form.</summary>
    public int Format { get; init; } = 1;

    /// <summary>SHA-256 (hexadecimal) of the canonical inputs: order, snapshot slice, effective policy, time, engine format.</summary>
    public required string Decision { get; init; }

    /// <summary>The order's id.</summary>
    public required string Order { get; init; }

    /// <summary>route, promise, return or event; of what a person decided release, reroute or override.</summary>
    public string Kind { get; init; } = "route";

    /// <summary>What happened, for the kind <c>event</c>; null otherwise.</summary>
    public EventRecord? Event { get; init; }

    /// <summary>The return's id; null for decisions of other kinds.</summary>
    public string? Return { get; init; }

    /// <summary>What becomes of each item of a return, in the order of the request; empty for decisions of other kinds.</summary>
    public ImmutableArray<ReturnItemRecord> Items { get; init; } = [];

    /// <summary>Decision time.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What came out.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>One sentence for people.</summary>
    public required string Summary { get; init; }

    /// <summary>Shipments, by lowest line number, then node id.</summary>
    public ImmutableArray<ShipmentRecord> Shipments { get; init; } = [];

    /// <summary>What is not shipped, by line.</summary>
    public ImmutableArray<UnplannedRecord> Unplanned { get; init; } = [];

    /// <summary>Holds, by rule order.</summary>
    public ImmutableArray<HoldRecord> Holds { get; init; } = [];

    /// <summary>Actions of <c>exceptions</c> (and cancellations by <c>review</c>), in order.</summary>
    public ImmutableArray<ActionRecord> Actions { get; init; } = [];

    /// <summary>Tags that rules set, sorted.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>Exactly one fate for each (node, line) pair; by line, then final rank of nodes. Digital lines have none. Pairs that are counted in <see cref="NotCarried"/> are left out.</summary>
    public ImmutableArray<CandidateRecord> Candidates { get; init; } = [];

    /// <summary>In a network of more than 64 nodes: for each line, how many nodes are excluded by nothing but <c>not_carried</c>, which are then not listed one by one.</summary>
    public ImmutableArray<NotCarriedRecord> NotCarried { get; init; } = [];

    /// <summary>Each criterion of the step that won: the chosen plan's value beside the runner-up's.</summary>
    public ImmutableArray<RankingRecord> Ranking { get; init; } = [];

    /// <summary>What broke the last tie; null when a criterion decided or there was no other plan.</summary>
    public string? TieBreak { get; init; }

    /// <summary>Rules, in policy order: what each said, with evidence.</summary>
    public ImmutableArray<RuleRecord> Rules { get; init; } = [];

    /// <summary>The step that won; null when none or the policy has none.</summary>
    public string? Step { get; init; }

    /// <summary>Steps in the order tried.</summary>
    public ImmutableArray<StepRecord> Steps { get; init; } = [];

    /// <summary>proven, or bounded.</summary>
    public required string Optimality { get; init; }

    /// <summary>Best proven bound per criterion, where a limit stopped the search; empty when proven.</summary>
    public ImmutableArray<BoundRecord> Bounds { get; init; } = [];

    /// <summary>Total cost of the plan; null where nothing is shipped.</summary>
    public string? Cost { get; init; }

    /// <summary>Rules that the winning step lifted.</summary>
    public ImmutableArray<string> Relaxed { get; init; } = [];

    /// <summary>Facts whose missing value was assumed.</summary>
    public ImmutableArray<AssumptionRecord> Assumptions { get; init; } = [];

    /// <summary>Parameters in force, by name.</summary>
    public ImmutableArray<ParameterRecord> Parameters { get; init; } = [];

    /// <summary>The part plan that would have been possible, for an order that cannot be routed whole; null otherwise.</summary>
    public AttainableRecord? Attainable { get; init; }

    /// <summary>A smallest set of rules and shortages that together leave no plan, when stock alone does not explain it.</summary>
    public ImmutableArray<string> Conflict { get; init; } = [];

    /// <summary>For each short pair, where the stock went.</summary>
    public ImmutableArray<ContentionRecord> Contention { get; init; } = [];

    /// <summary>Place in the batch, 1 first; null outside a batch.</summary>
    public int? Served { get; init; }

    /// <summary>Inputs that mattered, with age and source.</summary>
    public ImmutableArray<InputRecord> Inputs { get; init; } = [];

    /// <summary>Hold rules that a person had cleared.</summary>
    public ImmutableArray<string> Cleared { get; init; } = [];

    /// <summary>What was set aside for the order; of a promise, by a hold.</summary>
    public ImmutableArray<ReservedRecord> Reserved { get; init; } = [];

    /// <summary>What can be promised, for the kind <c>promise</c>; null otherwise.</summary>
    public PromiseRecord? Promise { get; init; }

    /// <summary>Why a decision could not be made; null unless the outcome came from a fault.</summary>
    public FaultRecord? Fault { get; init; }

    /// <summary>Things that a person should know, such as an undeclared tag; sorted.</summary>
    public ImmutableArray<string> Warnings { get; init; } = [];

    /// <summary>Hash of the decision that it follows; null for a first decision.</summary>
    public string? Previous { get; init; }

    /// <summary>What was looked at in place of open lines, in the order tried; empty unless the action <c>substitute</c> was taken.</summary>
    public ImmutableArray<SubstituteRecord> Substitutes { get; init; } = [];

    /// <summary>Who decided; null: the engine alone did.</summary>
    public PersonRecord? Person { get; init; }

    /// <summary>The effective policy; null when no policy applied.</summary>
    public PolicyReference? Policy { get; init; }

    /// <summary>Hash of the snapshot slice, <c>sha256:…</c>.</summary>
    public required string Snapshot { get; init; }

    /// <summary>Version of the engine.</summary>
    public required string Engine { get; init; }
}
