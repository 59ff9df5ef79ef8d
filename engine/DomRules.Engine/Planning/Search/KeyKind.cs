namespace DomRules.Engine.Planning.Search;

/// <summary>How a place in an objective is compared.</summary>
internal enum KeyKind : byte
{
    Slot,
    Fraction,
    Fill,
    BackorderWhereShipping,
    NodeRanks,
    NodeIds,
    LineByLine,
    Candidates,
}
