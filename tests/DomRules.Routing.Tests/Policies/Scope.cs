namespace DomRules.Routing.Tests.Policies;

/// <summary>What a made-up condition may speak of.</summary>
[Flags]
internal enum Scope
{
    Order = 0,
    Line = 1,
    Node = 2,
    Stock = 4,
    Available = 8,
    Pair = Line | Node | Stock | Available,
}
