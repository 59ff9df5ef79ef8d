using System.Collections.Immutable;
using DomRules.Formats.Life;
using DomRules.Formats.Problems;
using DomRules.Operations.Inputs;

namespace DomRules.Operations.Life;

/// <summary>Loads policy, network and commands.</summary>
public static class LifePreparation
{
    /// <summary>The run; or why there is none, as text with every problem in it.</summary>
    public static Outcome<LifeRun> Prepare(LifeRequest request)
    {
        var read = PolicyAndNetwork.Read(request.Policy, request.Network, request.Stock, request.Strict);
        if (read.Value is not { } inputs)
        {
            return read.InTheWayOf<LifeRun>();
        }

        var problems = inputs.Problems.ToBuilder();
        var commands = ImmutableArray.CreateBuilder<LineCommand>();
        var setAside = 0;
        foreach (var reading in new EventFileReader(inputs.Checked).ReadFile(request.Events))
        {
            problems.AddRange(reading.Problems);
            if (reading.Command is { } command)
            {
                commands.Add(new LineCommand(reading.Line, command.At, command.Command));
            }
            else
            {
                setAside++;
            }
        }

        if (commands.Count == 0)
        {
            return Outcome<LifeRun>.Failed(string.Join('\n', problems));
        }

        if (commands[0].At < inputs.Network.AsOf)
        {
            problems.Add(BeforeTheNetwork(request.Events, commands[0], inputs.Network.AsOf));
        }

        return Outcome<LifeRun>.Of(new LifeRun(inputs, commands.ToImmutable(), request.Until, problems.ToImmutable(), setAside));
    }

    private static InputProblem BeforeTheNetwork(string file, LineCommand first, DateTimeOffset asOf)
    {
        var kind = EventProblems.BeforeTheNetwork;
        return new InputProblem(kind.Severity, kind.Code, file, first.Line, "$.at", FormattableString.Invariant($"{first.At.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'} is before {asOf.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}, the moment of which the network speaks"), kind.Remedy);
    }
}
