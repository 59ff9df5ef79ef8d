using DomRules.Engine.Promising;
using DomRules.Engine.Returns;
using DomRules.Engine.Routing;
using DomRules.Engine.Snapshots;
using DomRules.Model.Graph;

namespace DomRules.Engine.Life;

/// <summary>Routing, promising and returns over one state of the network.</summary>
internal sealed class Desk
{
    private readonly PolicyLibrary _library;
    private ReturnDesk? _returns;

    internal Desk(PolicyLibrary library, Snapshot snapshot)
    {
        _library = library;
        Snapshot = snapshot;
        Router = new Router(library, snapshot);
        Promiser = new Promiser(Router);
    }

    internal Snapshot Snapshot { get; }

    internal Router Router { get; }

    internal Promiser Promiser { get; }

    internal ReturnDesk Returns => _returns ??= new ReturnDesk(_library, Snapshot);
}
