namespace DomRules.Engine.Routing.Candidates;

/// <summary>The vetoes that are always on; more than one may hold for a pair.</summary>
[Flags]
internal enum BuiltInVeto : ushort
{
    None = 0,
    Inactive = 1,
    NotRequested = 2,
    RequestedWithout = 4,
    NotCarried = 8,
    NotSellable = 16,
    CannotShip = 32,
    NoService = 64,
    NoCapacity = 128,
}
