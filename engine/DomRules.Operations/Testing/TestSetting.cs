using System.Collections.Immutable;
using DomRules.Engine.Snapshots;
using DomRules.Model.Graph;
using DomRules.Model.Returns;
using DomRules.Model.Testing;

namespace DomRules.Operations.Testing;

/// <summary>A test with its inputs read.</summary>
/// <param name="Test">Its conditions bound to the policies that decide here.</param>
/// <param name="Policies">What decides.</param>
/// <param name="Snapshot">The network.</param>
/// <param name="Orders">In the order given.</param>
/// <param name="Returns">In the order given.</param>
/// <param name="At">When it begins.</param>
/// <param name="Zone">In which its dates and times are meant.</param>
internal sealed record TestSetting(
    PolicyTest Test, PolicyLibrary Policies, Snapshot Snapshot, ImmutableArray<TestOrder> Orders, ImmutableArray<ReturnRequest> Returns, DateTimeOffset At, string Zone)
{
    internal ExpectationCheck Check(ITestedDecisions decided) =>
        new(decided, id => Snapshot.NodeOf(id) is >= 0 and var node ? Snapshot.Nodes[node].Name : id, Zone);
}
