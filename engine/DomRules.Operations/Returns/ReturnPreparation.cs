using System.Collections.Immutable;
using DomRules.Formats;
using DomRules.Formats.Problems;
using DomRules.Formats.Returns;
using DomRules.Model.Returns;
using DomRules.Operations.Inputs;

namespace DomRules.Operations.Returns;

/// <summary>Loads policy, network, returns and what is known of their orders.</summary>
public static class ReturnPreparation
{
    /// <summary>The run; or why there is none, as text with every problem in it.</summary>
    public static Outcome<ReturnRun> Prepare(ReturnBatchRequest request)
    {
        var read = PolicyAndNetwork.Read(request.Policy, request.Network, request.Stock, request.Strict);
        if (read.Value is not { } inputs)
        {
            return read.InTheWayOf<ReturnRun>();
        }

        var problems = inputs.Problems.ToBuilder();
        var requests = Requests(request, inputs.Options, new ReturnChecks(inputs.Network), problems, out var setAside);
        return requests.IsEmpty
            ? Outcome<ReturnRun>.Failed(string.Join('\n', problems))
            : Outcome<ReturnRun>.Of(new ReturnRun(inputs, requests, request.At, problems.ToImmutable(), setAside));
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
