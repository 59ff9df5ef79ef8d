using System.Collections.Immutable;
using DomRules.Engine.Routing;
using DomRules.Engine.Snapshots;
using DomRules.Formats.Networks;
using DomRules.Formats.Orders;
using DomRules.Formats.Problems;
using DomRules.Language.Diagnostics;
using DomRules.Model.Orders;
using DomRules.Operations.Libraries;

namespace DomRules.Operations.Promising;

/// <summary>Loads policy, network and requests for promises.</summary>
public static class PromisePreparation
{
    /// <summary>The run; or why there is none, as text with every problem in it.</summary>
    public static Outcome<PromiseRun> Prepare(PromiseQuestion question)
    {
        var library = LibraryLoader.Load(question.Policy);
        if (library.Value is not { } loaded)
        {
            return Outcome<PromiseRun>.Failed(library.Problem!);
        }

        if (loaded.Compilation.Library is not { } compiled)
        {
            return Outcome<PromiseRun>.Mistaken(DiagnosticRenderer.RenderAll(loaded.Compilation.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)));
        }

        var reading = LibraryReading.Of(loaded, question.Strict);
        if (reading.Value is not { } options)
        {
            return Outcome<PromiseRun>.Failed(string.Join('\n', reading.Problems));
        }

        var network = new NetworkReader(options).ReadPath(question.Network, [.. question.Stock]);
        if (network.Value is not { } read)
        {
            return Outcome<PromiseRun>.Failed(string.Join('\n', network.Problems));
        }

        var readings = new PromiseRequestReader(options with { Checks = new OrderChecks(read) }).ReadFile(question.Requests).ToList();
        ImmutableArray<PromiseRequest> requests = [.. readings.Select(r => r.Request).OfType<PromiseRequest>()];
        ImmutableArray<InputProblem> problems = [.. reading.Problems, .. network.Problems, .. readings.SelectMany(r => r.Problems)];
        if (requests.IsEmpty)
        {
            return Outcome<PromiseRun>.Failed(readings.Count == 0 ? $"{question.Requests}: there is no promise request in it." : string.Join('\n', problems));
        }

        var snapshot = Snapshot.Of(read);
        return Outcome<PromiseRun>.Of(new PromiseRun(new Router(compiled, snapshot), snapshot, requests, question.At, problems, readings.Count - requests.Length,
            [.. loaded.Compilation.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Warning)]));
    }
}
