using DomRules.Engine.Life;
using DomRules.Engine.Snapshots;
using DomRules.Fashion.Chain;
using DomRules.Fashion.Days;
using DomRules.Formats.Networks;
using DomRules.Operations.Libraries;

namespace DomRules.Fashion;

/// <summary>What is made of the places and the policy in a library's folder; the same folder gives the same bytes.</summary>
internal sealed class LibraryFiles(string folder)
{
    public const string Network = "network.json";
    public const string Month = "november-2026";

    private readonly IReadOnlyList<Place> places = Place.ReadFrom(Path.Combine(folder, "data", "places.csv"));

    public string NetworkText() => new NetworkFile(places).Text();

    /// <summary>A month in which the policy of the folder decides and the world answers.</summary>
    public string EventsText()
    {
        var library = LibraryLoader.Load(folder).Value?.Compilation.Library ?? throw new InvalidOperationException($"The policy in {folder} does not compile.");
        var file = new NetworkReader().Read(System.Text.Encoding.UTF8.GetBytes(NetworkText()), Network).Value ?? throw new InvalidOperationException("The network cannot be read.");
        var world = new World(new Fulfilment(library, Snapshot.Of(file)));
        _ = new Customers(world, places);
        _ = new Suppliers(world);
        _ = new Floor(world);
        _ = new Desk(world);
        _ = new Mishaps(world);
        return world.Run();
    }
}
