using System.Collections.Immutable;
using DomRules.Engine.Returns;
using DomRules.Engine.Snapshots;
using DomRules.Formats;
using DomRules.Formats.Networks;
using DomRules.Formats.Problems;
using DomRules.Formats.Returns;
using DomRules.Language.Diagnostics;
using DomRules.Model.Returns;
using DomRules.Operations.Libraries;

namespace DomRules.Operations.Returns;

/// <summary>Loads policy, network, returns and what is known of their orders.</summary>
public static class ReturnPreparation
{
    /// <summary>The run; or why there is none, as text with every problem in it.</summary>
    public static Outcome<ReturnRun> Prepare(ReturnBatchRequest request)
    {
        var library = LibraryLoader.Load(request.Policy);
        if (library.Value is not { } loaded)
        {
            return Outcome<ReturnRun>.Failed(library.Problem!);
        }

        if (loaded.Compilation.Library is not { } compiled)
        {
            return Outcome<ReturnRun>.Mistaken(DiagnosticRenderer.RenderAll(loaded.Compilation.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)));
        }

        var reading = LibraryReading.Of(loaded, request.Strict);
        if (reading.Value is not { } options)
        {
            return Outcome<ReturnRun>.Failed(string.Join('\n', reading.Problems));
        }

        var network = new NetworkReader(options).ReadPath(request.Network, [.. request.Stock]);
        if (network.Value is not { } read)
        {
            return Outcome<ReturnRun>.Failed(string.Join('\n', network.Problems));
        }

        var problems = reading.Problems.AddRange(network.Problems).ToBuilder();
        var requests = Requests(request, options, new ReturnChecks(read), problems, out var setAside);
        var snapshot = Snapshot.Of(read);
        return requests.IsEmpty
            ? Outcome<ReturnRun>.Failed(string.Join('\n', problems))
            : Outcome<ReturnRun>.Of(new ReturnRun(new ReturnDesk(compiled, snapshot), snapshot, requests, request.At, problems.ToImmutable(), setAside,
                [.. loaded.Compilation.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Warning)]));
    }

    private static ImmutableArray<ReturnRequest> Requests(ReturnBatchRequest request, ReadingOptions options, ReturnChecks checks, ImmutableArray<InputProblem>.Builder problems, out int setAside)
    {
        var known = Known(request, options, problems);
        var requests = ImmutableArray.CreateBuilder<ReturnRequest>();
        setAside = 0;
        foreach (var reading in new ReturnReader(options).ReadFile(request.Returns))
        {
            problems.AddRange(reading.Problems);
            var complete = reading.Request is { } one ? known.Complete(one) : null;
            var found = complete is null ? [] : checks.Check(complete, reading.File, reading.Line);
            problems.AddRange(found);
            if (complete is null || found.Any(p => p.IsError))
            {
                setAside++;
            }
            else
            {
                requests.Add(complete);
            }
        }

        return requests.ToImmutable();
    }

    private static KnownOrders Known(ReturnBatchRequest request, ReadingOptions options, ImmutableArray<InputProblem>.Builder problems)
    {
        var known = new KnownOrders();
        if (request.Orders is { } orders)
        {
            known.ReadOrders(orders, options, problems);
        }

        if (request.Decisions is { } decisions)
        {
            known.ReadDecisions(decisions, problems);
        }

        return known;
    }
}
