using BenchmarkDotNet.Running;
using DomRules.Benchmarks.Planning;

if (args is ["plan-times", .. var sizes])
    PlanTimes.Print(sizes);
else
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
