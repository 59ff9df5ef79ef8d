using DomRules.Engine.Promising;
using DomRules.Engine.Returns;
using System.Collections.Immutable;
using DomRules.Engine.Routing;
using DomRules.Engine.Snapshots;
using DomRules.Model.Graph;
using DomRules.Model.Networks;

namespace DomRules.Engine.Life;

/// <summary>Routing, promising and returns over one state of the network.</summary>
internal sealed class Desk
{
    private readonly PolicyLibrary _library;
    private ReturnDesk? _returns;
    private KitsByPart? _kits;

    internal Desk(PolicyLibrary library, Snapshot snapshot, ImmutableArray<Disruption>? disruptions = null)
    {
        Disruptions = disruptions;
        _library = library;
        Snapshot = snapshot;
        Router = new Router(library, snapshot);
        Promiser = new Promiser(Router);
    }

    internal Snapshot Snapshot { get; }

    /// <summary>What runs other than the network says; null: nothing.</summary>
    internal ImmutableArray<Disruption>? Disruptions { get; }

    internal Router Router { get; }

    internal Promiser Promiser { get; }

    internal KitsByPart Kits => _kits ??= new KitsByPart(Snapshot);

    internal ReturnDesk Returns => _returns ??= new ReturnDesk(_library, Snapshot);
}
