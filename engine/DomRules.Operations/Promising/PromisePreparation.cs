using System.Collections.Immutable;
using DomRules.Formats.Orders;
using DomRules.Formats.Problems;
using DomRules.Model.Orders;
using DomRules.Operations.Inputs;

namespace DomRules.Operations.Promising;

/// <summary>Loads policy, network and requests for promises.</summary>
public static class PromisePreparation
{
    /// <summary>The run; or why there is none, as text with every problem in it.</summary>
    public static Outcome<PromiseRun> Prepare(PromiseQuestion question)
    {
        var read = PolicyAndNetwork.Read(question.Policy, question.Network, question.Stock, question.Strict);
        if (read.Value is not { } inputs)
        {
            return read.InTheWayOf<PromiseRun>();
        }

        var readings = new PromiseRequestReader(inputs.Checked).ReadFile(question.Requests).ToList();
        ImmutableArray<PromiseRequest> requests = [.. readings.Select(r => r.Request).OfType<PromiseRequest>()];
        ImmutableArray<InputProblem> problems = [.. inputs.Problems, .. readings.SelectMany(r => r.Problems)];
        return requests.IsEmpty
            ? Outcome<PromiseRun>.Failed(readings.Count == 0 ? $"{question.Requests}: there is no promise request in it." : string.Join('\n', problems))
            : Outcome<PromiseRun>.Of(new PromiseRun(inputs, requests, question.At, problems, readings.Count - requests.Length));
    }
}
