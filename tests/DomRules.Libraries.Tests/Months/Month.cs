using System.Security.Cryptography;
using DomRules.Formats.Life;
using DomRules.Formats.Networks;
using DomRules.Model.Decisions;
using DomRules.Model.Networks;
using DomRules.Operations.Libraries;
using DomRules.Operations.Life;

namespace DomRules.Libraries.Tests.Months;

/// <summary>A month of a library, carried through from the first command to the last.</summary>
internal sealed class Month
{
    private static readonly Dictionary<string, (string Network, string Events)> Files = new(StringComparer.Ordinal)
    {
        ["br-marketplace"] = ("november-2017/network.json", "november-2017/events.ndjson"),
        ["de-fashion"] = ("network.json", "november-2026/events.ndjson"),
    };

    private static readonly Dictionary<string, Lazy<Month>> Replayed = Files.Keys.ToDictionary(name => name, name => new Lazy<Month>(() => new Month(name)), StringComparer.Ordinal);

    private Month(string library)
    {
        var (network, events) = Files[library];
        var request = new LifeRequest(In(library, ""), In(library, network), [], In(library, events), null, Strict: true);
        Network = new NetworkReader(LibraryReading.Of(LibraryLoader.Load(request.Policy).Value.ShouldNotBeNull(), strict: true).Value.ShouldNotBeNull()).ReadPath(request.Network).Value.ShouldNotBeNull();
        Run = LifePreparation.Prepare(request).Value.ShouldNotBeNull();
        End = Run.Run(Decisions.Add, Log.Add, made: (_, inputs) => Inputs.Add(inputs));
    }

    internal Network Network { get; }

    internal LifeRun Run { get; }

    internal LifeEnd End { get; }

    internal List<DecisionRecord> Decisions { get; } = [];

    /// <summary>What the decisions were made of.</summary>
    internal List<DecisionInputs> Inputs { get; } = [];

    internal List<LoggedEvent> Log { get; } = [];

    /// <summary>The month, replayed once for all tests.</summary>
    internal static Month Of(string library) => Replayed[library].Value;

    internal static Month Again(string library) => new(library);

    /// <summary>A hash of every byte that came of it.</summary>
    internal string Bytes()
    {
        using var all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var decision in Decisions)
        {
            all.AppendData(DecisionJson.Write(decision));
        }

        foreach (var logged in Log)
        {
            all.AppendData(EventLog.Write(logged));
        }

        all.AppendData(System.Text.Encoding.UTF8.GetBytes(LifeStateJson.Hash(End.State)));
        return Convert.ToHexString(all.GetHashAndReset());
    }

    private static string In(string library, string file) => Path.Combine(LibraryFolders.Root, library, file);
}
