using BenchmarkDotNet.Running;
using Bot.Benchmarks.Fitting;

if (args is ["fit", .. var rest])
{
    FitVerb.Run(rest);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
