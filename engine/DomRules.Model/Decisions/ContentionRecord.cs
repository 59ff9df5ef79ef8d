using System.Collections.Immutable;

namespace DomRules.Model.Decisions;

/// <summary>Where the stock of a short pair went.</summary>
/// <param name="Node">Node id.</param>
/// <param name="Line">Line number.</param>
/// <param name="OnHand">Units there at first.</param>
/// <param name="Reserved">Held by others.</param>
/// <param name="KeptBack">Kept back or safety, the larger.</param>
/// <param name="Taken">Taken earlier in this batch, and by which order.</param>
/// <param name="ShareLeft">What a <c>share</c> still leaves the order there; null: none applies.</param>
/// <param name="Part">Of a kit the part of which the figures are; each part that runs out first has a record. Null: the line is no kit.</param>
/// <param name="PerKit">Units of the part in one kit.</param>
public sealed record ContentionRecord(string Node, int Line, decimal OnHand, decimal Reserved, decimal KeptBack, ImmutableArray<TakenRecord> Taken, decimal? ShareLeft = null, string? Part = null, decimal? PerKit = null);
